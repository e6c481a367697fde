package io.mitosis.billing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.mitosis.billing.invoice.InvoiceAdded;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Counts what the business does, as `invoices.issued`.
@Component
class BillingMetrics {

	private final Counter issued;

	BillingMetrics(MeterRegistry registry) {
		this.issued = Counter.builder("invoices.issued")
			.description("Invoices issued, by billing runs and for upgrades")
			.register(registry);
	}

	@EventListener
	void on(InvoiceAdded invoice) {
		this.issued.increment();
	}

}
