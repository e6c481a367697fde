package io.mitosis.defaults.observability;

import io.mitosis.defaults.settings.InvalidSettingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OtlpPropertiesTests {

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost:4318", "http://localhost:4318/", "http://localhost:4318//" })
	void takesTheBaseOfACollector(String endpoint) {
		assertThat(new OtlpProperties(endpoint, null).traces()).isEqualTo("http://localhost:4318/v1/traces");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "localhost:4318", "tempo", "grpc://tempo:4317", "http://", "http://a b", "http://me:pw@tempo" })
	void refusesWhatIsNoAddress(String endpoint) {
		assertThatExceptionOfType(InvalidSettingException.class).isThrownBy(() -> new OtlpProperties(endpoint, null))
			.withMessageStartingWith("mitosis.otlp.endpoint must be an address such as http://localhost:4318");
	}

	@Test
	void recordsAllSpansForACollectorAndFewForNobody() {
		assertThat(new OtlpProperties("http://localhost:4318", null).share()).isEqualTo(1);
		assertThat(new OtlpProperties("", null).share()).isEqualTo(0.1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "http://localhost:4318" })
	void recordsTheShareThatIsSet(String endpoint) {
		assertThat(new OtlpProperties(endpoint, 0.5).share()).isEqualTo(0.5);
	}

	@Test
	void refusesAShareThatIsNone() {
		assertThatExceptionOfType(InvalidSettingException.class).isThrownBy(() -> new OtlpProperties("", 1.5))
			.withMessage("mitosis.otlp.probability must be from 0 to 1, but is 1.5");
		assertThatExceptionOfType(InvalidSettingException.class).isThrownBy(() -> new OtlpProperties("", Double.NaN));
	}

}
