package io.mitosis.lab.pod;

import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

/// A HorizontalPodAutoscaler.
///
/// @param json the object
public record Scaler(JsonNode json) {

	/// What it scales.
	public String name() {
		return this.json.path("spec").path("scaleTargetRef").path("name").asString("");
	}

	/// Pods now, and between which numbers it may choose.
	public String pods() {
		return "%d (%d to %d)".formatted(this.json.path("status").path("currentReplicas").asInt(0),
				this.json.path("spec").path("minReplicas").asInt(1),
				this.json.path("spec").path("maxReplicas").asInt(0));
	}

	/// What it measures and what it aims at, such as `cpu 12 % of 70 %`.
	public String load() {
		return this.json.path("spec").path("metrics").valueStream().map(this::load).collect(Collectors.joining(", "));
	}

	private String load(JsonNode metric) {
		String name = metric.path("resource").path("name").asString(metric.path("type").asString(""));
		int target = metric.path("resource").path("target").path("averageUtilization").asInt(0);
		return this.json.path("status")
			.path("currentMetrics")
			.valueStream()
			.filter((current) -> current.path("resource").path("name").asString("").equals(name))
			.map((current) -> current.path("resource").path("current").path("averageUtilization"))
			.filter(JsonNode::isNumber)
			.findFirst()
			.map((current) -> "%s %d %% of %d %%".formatted(name, current.asInt(), target))
			.orElse("%s unknown of %d %% (metrics-server has measured nothing yet)".formatted(name, target));
	}

}
