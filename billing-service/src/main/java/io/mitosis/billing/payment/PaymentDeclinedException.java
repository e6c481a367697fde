package io.mitosis.billing.payment;

import java.util.UUID;

/// The provider has declined to charge.
class PaymentDeclinedException extends RuntimeException {

	private final UUID paymentId;

	PaymentDeclinedException(UUID paymentId) {
		super("Payment %s was declined".formatted(paymentId));
		this.paymentId = paymentId;
	}

	UUID paymentId() {
		return this.paymentId;
	}

}
