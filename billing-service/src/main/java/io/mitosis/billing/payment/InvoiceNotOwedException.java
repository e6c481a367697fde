package io.mitosis.billing.payment;

import java.util.UUID;

/// Somebody pays what is paid or void.
class InvoiceNotOwedException extends RuntimeException {

	InvoiceNotOwedException(UUID invoiceId) {
		super("Nobody owes invoice %s".formatted(invoiceId));
	}

}
