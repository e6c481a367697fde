package io.mitosis.lab.bench;

import java.util.Map;

/// Whether a program is observed.
enum Observability {

	/// As shipped.
	ON(Map.of()),

	/// Nothing is measured, traced or exported; only its health can be asked for.
	OFF(Map.of("SPRING_APPLICATION_JSON", """
			{ "management.observations.enable.all": false, "management.metrics.enable.all": false,
			"management.tracing.sampling.probability": 0.0, "management.tracing.export.enabled": false,
			"management.metrics.distribution.percentiles-histogram.all": false,
			"management.endpoints.web.exposure.include": "health" }""".replace('\n', ' ')));

	private final Map<String, String> variables;

	Observability(Map<String, String> variables) {
		this.variables = variables;
	}

	/// What instances are given.
	Map<String, String> variables() {
		return this.variables;
	}

}
