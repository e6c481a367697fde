package io.mitosis.billing.run;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Counts the invoices of billing runs: `billing.run.invoices`, by whether they were issued or found.
@Component
class BillingRunObservability {

	private final Counter issued;

	private final Counter found;

	BillingRunObservability(MeterRegistry meters) {
		this.issued = counter(meters, "issued");
		this.found = counter(meters, "found");
	}

	@EventListener
	void on(AccountBilled event) {
		(event.issued() ? this.issued : this.found).increment();
	}

	private static Counter counter(MeterRegistry meters, String outcome) {
		return Counter.builder("billing.run.invoices")
			.description("Accounts that billing runs came past, by what happened to the invoice")
			.tag("outcome", outcome)
			.register(meters);
	}

}
