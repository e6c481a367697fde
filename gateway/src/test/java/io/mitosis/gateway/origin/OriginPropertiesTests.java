package io.mitosis.gateway.origin;

import java.util.List;

import io.mitosis.defaults.settings.InvalidSettingException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class OriginPropertiesTests {

	@ParameterizedTest
	@ValueSource(strings = { "*", "https://*.example", "shop.example", "https://shop.example/", "null", "" })
	void needExactOrigins(String origin) {
		assertThatExceptionOfType(InvalidSettingException.class).isThrownBy(() -> new OriginProperties(List.of(origin)))
			.withMessage("mitosis.cors.allowed-origins needs origins such as https://shop.example, not " + origin);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost:3000", "https://shop.example", "http://[::1]:8080" })
	void takeOrigins(String origin) {
		assertThatNoException().isThrownBy(() -> new OriginProperties(List.of(origin)));
	}

}
