package io.mitosis.gateway.resilience;

import java.time.Duration;
import java.util.Map;

import io.mitosis.defaults.settings.InvalidSettingException;
import io.mitosis.gateway.resilience.RouteProperties.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RoutePropertiesTests {

	@Test
	void hasDefaultsForWhatIsNotSet() {
		RouteProperties properties = with("user-service.budget", "3s");

		assertThat(properties.of("user-service")).isEqualTo(new Limits(Duration.ofSeconds(3), 200));
		assertThat(properties.of("notification-stream")).isEqualTo(new Limits(Duration.ofSeconds(5), 1000));
	}

	@ParameterizedTest
	@CsvSource({ "budget, 0s, must be longer than 0s", "budget, -1s, must be longer than 0s",
			"concurrent, 0, must be at least 1" })
	void namesTheSettingThatCannotWork(String name, String value, String rule) {
		RouteProperties properties = with("keycloak." + name, value);

		assertThatExceptionOfType(InvalidSettingException.class).isThrownBy(() -> properties.of("keycloak"))
			.withMessageStartingWith("mitosis.routes.keycloak." + name + " " + rule);
	}

	private static RouteProperties with(String name, String value) {
		return new Binder(new MapConfigurationPropertySource(Map.of("mitosis.routes." + name, value)))
			.bindOrCreate("mitosis.routes", RouteProperties.class);
	}

}
