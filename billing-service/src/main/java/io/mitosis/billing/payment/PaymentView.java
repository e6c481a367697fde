package io.mitosis.billing.payment;

import java.time.Instant;
import java.util.UUID;

import io.mitosis.billing.money.MoneyView;

/// A payment as the API and the events show it.
record PaymentView(UUID id, UUID invoiceId, MoneyView amount, PaymentStatus status, Instant createdAt) {

	static PaymentView of(Payment payment) {
		return new PaymentView(payment.id(), payment.invoiceId(), MoneyView.of(payment.amount()), payment.status(),
				payment.createdAt());
	}

}
