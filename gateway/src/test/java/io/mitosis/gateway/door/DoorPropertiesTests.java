package io.mitosis.gateway.door;

import java.time.Duration;
import java.util.List;

import io.mitosis.defaults.settings.InvalidSettingException;
import io.mitosis.gateway.door.DoorProperties.Cors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class DoorPropertiesTests {

	@ParameterizedTest
	@ValueSource(strings = { "*", "https://*.example", "shop.example", "https://shop.example/", "null", "" })
	void needExactOrigins(String origin) {
		assertThatExceptionOfType(InvalidSettingException.class).isThrownBy(() -> new Cors(List.of(origin)))
			.withMessage("mitosis.cors.allowed-origins needs origins such as https://shop.example, not " + origin);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost:3000", "https://shop.example", "http://[::1]:8080" })
	void takeOrigins(String origin) {
		assertThatNoException().isThrownBy(() -> new Cors(List.of(origin)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "10.0.0.1", "10.0.0.0/33", "everybody/0", "10.*", "" })
	void needBlocksOfProxies(String block) {
		assertThatExceptionOfType(InvalidSettingException.class)
			.isThrownBy(() -> new DoorProperties(List.of(block), new Cors(List.of()), Duration.ofSeconds(1)))
			.withMessage("mitosis.trusted-proxies needs CIDR blocks such as 10.0.0.0/8, not " + block);
	}

}
