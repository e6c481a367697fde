package io.mitosis.billing.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/// An exact amount in one currency, always in the currency's own number of decimals.
///
/// @throws ArithmeticException when the amount is finer than the currency's smallest unit
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

	private static final Currency EUR = Currency.getInstance("EUR");

	public static final Money ZERO = euros("0");

	public Money {
		amount = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
	}

	public static Money euros(String amount) {
		return new Money(new BigDecimal(amount), EUR);
	}

	public Money plus(Money other) {
		return new Money(this.amount.add(inSameCurrency(other)), this.currency);
	}

	public Money minus(Money other) {
		return new Money(this.amount.subtract(inSameCurrency(other)), this.currency);
	}

	public Money times(int quantity) {
		return new Money(this.amount.multiply(BigDecimal.valueOf(quantity)), this.currency);
	}

	/// A part of this amount, rounded HALF_EVEN to the smallest unit, so that many
	/// roundings favour nobody.
	public Money fraction(int part, int whole) {
		BigDecimal share = this.amount.multiply(BigDecimal.valueOf(part))
			.divide(BigDecimal.valueOf(whole), this.currency.getDefaultFractionDigits(), RoundingMode.HALF_EVEN);
		return new Money(share, this.currency);
	}

	public boolean isPositive() {
		return this.amount.signum() > 0;
	}

	/// @throws IllegalArgumentException when the currencies differ
	@Override
	public int compareTo(Money other) {
		return this.amount.compareTo(inSameCurrency(other));
	}

	private BigDecimal inSameCurrency(Money other) {
		if (!this.currency.equals(other.currency)) {
			throw new IllegalArgumentException("%s is not in %s".formatted(other, this.currency));
		}
		return other.amount;
	}

}
