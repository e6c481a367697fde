package io.mitosis.lab.component;

import java.util.HashMap;
import java.util.Map;

import io.mitosis.lab.system.Settings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DoorSettingsTests {

	@Test
	void passesOnWhatConcernsTheDoor() {
		Map<String, String> door = Map.of("MITOSIS_RATELIMITS_ENABLED", "false", "MITOSIS_CORS_ALLOWEDORIGINS",
				"https://shop.example", "MITOSIS_TRUSTEDPROXIES", "10.0.0.0/8");
		Map<String, String> all = new HashMap<>(door);
		all.put("MITOSIS_EUREKA_PASSWORD", "secret");

		assertThat(DoorSettings.of(new Settings(all))).isEqualTo(door);
	}

}
