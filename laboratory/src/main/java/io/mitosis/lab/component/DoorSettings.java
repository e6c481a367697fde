package io.mitosis.lab.component;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.mitosis.lab.system.Settings;

/// What a person may decide about the gateway: rate limits, foreign origins, proxies that it believes.
final class DoorSettings {

	private static final List<String> PREFIXES = List.of("MITOSIS_RATELIMITS_", "MITOSIS_CORS_",
			"MITOSIS_TRUSTEDPROXIES");

	private DoorSettings() {
	}

	/// The variables for the gateway.
	static Map<String, String> of(Settings settings) {
		Map<String, String> variables = new TreeMap<>();
		PREFIXES.forEach((prefix) -> variables.putAll(settings.under(prefix)));
		return variables;
	}

}
