package io.mitosis.billing.money;

import java.math.BigDecimal;
import java.util.Currency;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MoneyTests {

	@Test
	void isEqualHoweverItWasWritten() {
		assertThat(Money.euros("19.9")).isEqualTo(Money.euros("19.90")).isNotEqualTo(Money.euros("19.91"));
	}

	@Test
	void refusesWhatIsFinerThanACent() {
		assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.euros("0.001"));
	}

	@Test
	void hasTheDecimalsOfItsCurrency() {
		Money yen = new Money(new BigDecimal("500.00"), Currency.getInstance("JPY"));

		assertThat(MoneyView.of(yen)).isEqualTo(new MoneyView("500", "JPY"));
	}

	@Test
	void isShownAsTextWithAllItsDecimals() {
		assertThat(MoneyView.of(Money.ZERO)).isEqualTo(new MoneyView("0.00", "EUR"));
		assertThat(MoneyView.of(Money.euros("1E+3"))).isEqualTo(new MoneyView("1000.00", "EUR"));
	}

	@Test
	void isCountedExactly() {
		Money price = Money.euros("19.90");

		assertThat(price.plus(Money.euros("0.10"))).isEqualTo(Money.euros("20.00"));
		assertThat(price.minus(Money.euros("20.00"))).isEqualTo(Money.euros("-0.10"));
		assertThat(price.times(3)).isEqualTo(Money.euros("59.70"));
	}

	@ParameterizedTest
	@CsvSource({ "19.90, 10, 30, 6.63", "19.90, 30, 30, 19.90", "0.05, 1, 2, 0.02", "0.15, 1, 2, 0.08",
			"0.01, 1, 3, 0.00", "-0.05, 1, 2, -0.02" })
	void isDividedInFavourOfNobody(String whole, int part, int parts, String share) {
		assertThat(Money.euros(whole).fraction(part, parts)).isEqualTo(Money.euros(share));
	}

	@Test
	void knowsItsOrder() {
		assertThat(Money.euros("49.90")).isGreaterThan(Money.euros("19.90"));
		assertThat(Money.euros("0.01").isPositive()).isTrue();
		assertThat(Money.ZERO.isPositive()).isFalse();
		assertThat(Money.euros("-0.01").isPositive()).isFalse();
	}

	@Test
	void isNeverMixedWithAnotherCurrency() {
		Money yen = new Money(BigDecimal.TEN, Currency.getInstance("JPY"));

		assertThatIllegalArgumentException().isThrownBy(() -> Money.ZERO.plus(yen));
		assertThatIllegalArgumentException().isThrownBy(() -> Money.ZERO.compareTo(yen));
	}

}
