package io.mitosis.billing.invoice;

import io.mitosis.billing.money.Money;

/// One thing that is charged for.
public record InvoiceLine(String description, int quantity, Money unitPrice) {

	Money amount() {
		return this.unitPrice.times(this.quantity);
	}

}
