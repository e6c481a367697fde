package io.mitosis.gateway.overview;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OverviewPropertiesTests {

	@ParameterizedTest
	@ValueSource(strings = { "PT0S", "PT-1S", "PT61S" })
	void refusesABudgetThatMakesNoSense(Duration budget) {
		assertThatThrownBy(() -> new OverviewProperties(budget))
			.hasMessage("mitosis.overview.budget must be more than 0 s and up to 60 s, but is '%s'".formatted(budget));
	}

}
