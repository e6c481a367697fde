package io.mitosis.billing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.mitosis.billing.invoice.InvoiceAdded;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Counts what the business does, as `invoices.issued`, and what it asks for that, as `invoices.issued.amount` in euros.
///
/// A metric may be inexact, and is a `double`; no amount that anybody pays comes from here.
@Component
class BillingMetrics {

	private final Counter issued;

	private final Counter amount;

	BillingMetrics(MeterRegistry registry) {
		this.issued = Counter.builder("invoices.issued")
			.description("Invoices issued, by billing runs and for upgrades")
			.register(registry);
		this.amount = Counter.builder("invoices.issued.amount")
			.description("What the invoices come to")
			.baseUnit("euros")
			.register(registry);
	}

	@EventListener
	void on(InvoiceAdded invoice) {
		this.issued.increment();
		this.amount.increment(invoice.total().amount().doubleValue());
	}

}
