package io.mitosis.gateway.door;

import java.util.List;

import io.mitosis.defaults.settings.InvalidSettingException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DoorPropertiesTests {

	@ParameterizedTest
	@ValueSource(strings = { "10.0.0.1", "10.0.0.0/33", "everybody/0", "10.*", "" })
	void needBlocksOfProxies(String block) {
		assertThatExceptionOfType(InvalidSettingException.class).isThrownBy(() -> new DoorProperties(List.of(block)))
			.withMessage("mitosis.trusted-proxies needs CIDR blocks such as 10.0.0.0/8, not " + block);
	}

}
