package io.mitosis.billing.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/// An exact amount in one currency, always in the currency's own number of decimals.
///
/// @throws ArithmeticException when the amount is finer than the currency's smallest unit
public record Money(BigDecimal amount, Currency currency) {

	private static final Currency EUR = Currency.getInstance("EUR");

	public static final Money ZERO = euros("0");

	public Money {
		amount = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
	}

	public static Money euros(String amount) {
		return new Money(new BigDecimal(amount), EUR);
	}

}
