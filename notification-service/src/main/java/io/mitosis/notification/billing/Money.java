package io.mitosis.notification.billing;

/// An exact amount, never calculated with here: its text is shown as it came.
record Money(String amount, String currency) {

	@Override
	public String toString() {
		return this.amount + " " + this.currency;
	}

}
