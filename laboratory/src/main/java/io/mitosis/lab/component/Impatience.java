package io.mitosis.lab.component;

import java.util.Map;
import java.util.TreeMap;

import io.mitosis.lab.system.Settings;

/// Billing that reminds within seconds instead of weeks, so that a person can watch a debt from its beginning to its end.
final class Impatience {

	private static final Map<String, String> SECONDS = Map.of("MITOSIS_BILLING_DUNNING_STEPINTERVAL", "12s",
			"MITOSIS_BILLING_DUNNING_CHECKINTERVAL", "1s");

	private Impatience() {
	}

	/// The variables for billing-service; the settings have the last word.
	static Map<String, String> of(Settings settings) {
		Map<String, String> variables = new TreeMap<>(SECONDS);
		variables.putAll(settings.under("MITOSIS_BILLING_"));
		return variables;
	}

}
