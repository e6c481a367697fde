package io.mitosis.lab.component;

import java.util.Map;

import io.mitosis.lab.system.Settings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ImpatienceTests {

	@Test
	void remindsWithinSecondsUnlessTheSettingsSayHow() {
		Settings settings = new Settings(Map.of("MITOSIS_BILLING_DUNNING_STEPINTERVAL", "7d",
				"MITOSIS_BILLING_PAYMENTTERM", "1d", "MITOSIS_EUREKA_PASSWORD", "secret"));

		assertThat(Impatience.of(new Settings(Map.of()))).containsEntry("MITOSIS_BILLING_DUNNING_STEPINTERVAL", "12s");
		assertThat(Impatience.of(settings)).containsEntry("MITOSIS_BILLING_DUNNING_STEPINTERVAL", "7d")
			.containsEntry("MITOSIS_BILLING_DUNNING_CHECKINTERVAL", "1s")
			.containsEntry("MITOSIS_BILLING_PAYMENTTERM", "1d")
			.doesNotContainKey("MITOSIS_EUREKA_PASSWORD");
	}

}
