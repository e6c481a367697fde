package io.mitosis.billing;

import java.util.Locale;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.mitosis.billing.payment.PaymentTried;
import io.mitosis.billing.provider.Outcome;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Counts what the provider said, as `payments{outcome}`, and what was paid, as `payments.approved.amount` in euros.
@Component
class PaymentMetrics {

	private final MeterRegistry registry;

	private final Counter amount;

	PaymentMetrics(MeterRegistry registry) {
		this.registry = registry;
		for (Outcome outcome : Outcome.values()) {
			counter(outcome);
		}
		this.amount = Counter.builder("payments.approved.amount")
			.description("What the approved payments come to")
			.baseUnit("euros")
			.register(registry);
	}

	@EventListener
	void on(PaymentTried tried) {
		counter(tried.outcome()).increment();
		if (tried.outcome() == Outcome.APPROVED) {
			this.amount.increment(tried.amount().amount().doubleValue());
		}
	}

	private Counter counter(Outcome outcome) {
		return Counter.builder("payments")
			.description("Payments that were approved or declined, and how often the provider left it unknown")
			.tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
			.register(this.registry);
	}

}
