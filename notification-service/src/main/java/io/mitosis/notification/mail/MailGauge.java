package io.mitosis.notification.mail;

import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.mitosis.defaults.observability.GlobalGauges;

import org.springframework.stereotype.Component;

/// `mails.waiting`, how many mails still have to leave.
@Component
class MailGauge implements GlobalGauges {

	private final PendingMails mails;

	private final AtomicLong waiting = new AtomicLong();

	MailGauge(PendingMails mails, MeterRegistry meters) {
		this.mails = mails;
		Gauge.builder("mails.waiting", this.waiting, AtomicLong::doubleValue)
			.description("Mails that still have to leave")
			.register(meters);
	}

	@Override
	public void refresh() {
		this.waiting.set(this.mails.count());
	}

}
