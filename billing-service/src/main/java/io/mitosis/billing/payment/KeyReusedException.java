package io.mitosis.billing.payment;

import java.util.UUID;

/// Somebody sends another request under a key that stands for a payment.
class KeyReusedException extends RuntimeException {

	KeyReusedException(UUID paymentId) {
		super("Payment %s was another request".formatted(paymentId));
	}

}
