package io.mitosis.billing.money;

import java.math.BigDecimal;
import java.util.Currency;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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

}
