package io.mitosis.billing.money;

import io.swagger.v3.oas.annotations.media.Schema;

/// Money as the API shows it: the amount is text, for a JSON number is binary floating point to many who read it.
public record MoneyView(@Schema(pattern = "^-?\\d+(\\.\\d+)?$", example = "19.90") String amount,
		@Schema(pattern = "^[A-Z]{3}$", example = "EUR") String currency) {

	public static MoneyView of(Money money) {
		return new MoneyView(money.amount().toPlainString(), money.currency().getCurrencyCode());
	}

}
