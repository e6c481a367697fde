package io.mitosis.billing.money;

/// Money as the API shows it: the amount is text, for a JSON number is binary floating point to many who read it.
public record MoneyView(String amount, String currency) {

	public static MoneyView of(Money money) {
		return new MoneyView(money.amount().toPlainString(), money.currency().getCurrencyCode());
	}

}
