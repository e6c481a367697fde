package io.mitosis.billing.invoice;

import io.mitosis.defaults.outbox.AggregateChanges;

import org.springframework.stereotype.Component;

/// Changes an invoice in one write. Who was overtaken looks again and decides anew, so that a claim, a reminder and a
/// void never overwrite each other.
@Component
public class InvoiceChanges extends AggregateChanges<Invoice> {

	InvoiceChanges(Invoices invoices) {
		super(invoices);
	}

}
