package io.mitosis.billing;

import java.util.Locale;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.mitosis.billing.payment.PaymentTried;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Counts what the provider said, as `payments{outcome}`.
@Component
class PaymentMetrics {

	private final MeterRegistry registry;

	PaymentMetrics(MeterRegistry registry) {
		this.registry = registry;
	}

	@EventListener
	void on(PaymentTried tried) {
		Counter.builder("payments")
			.description("Payments that were approved or declined, and how often the provider left it unknown")
			.tag("outcome", tried.outcome().name().toLowerCase(Locale.ROOT))
			.register(this.registry)
			.increment();
	}

}
