package io.mitosis.billing.invoice;

import java.util.UUID;

import io.mitosis.billing.money.Money;

import org.springframework.stereotype.Component;

/// What people owe altogether: computed from their invoices each time, for a stored sum would have to be kept true.
@Component
public class Balances {

	private final Invoices invoices;

	Balances(Invoices invoices) {
		this.invoices = invoices;
	}

	public Money dueFrom(UUID userId) {
		return this.invoices.findByUserIdAndStatusIn(userId, InvoiceStatus.OWED)
			.stream()
			.map(OwedAmount::total)
			.reduce(Money.ZERO, Money::plus);
	}

	/// As much of an invoice as the sum needs.
	record OwedAmount(Money total) {

	}

}
