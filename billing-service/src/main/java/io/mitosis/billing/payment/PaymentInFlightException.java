package io.mitosis.billing.payment;

import java.util.UUID;

/// Somebody pays with a key, or an invoice, for which a payment is under way.
class PaymentInFlightException extends RuntimeException {

	PaymentInFlightException(UUID paymentId) {
		super("Payment %s is under way".formatted(paymentId));
	}

}
