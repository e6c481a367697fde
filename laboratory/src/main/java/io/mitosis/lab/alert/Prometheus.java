package io.mitosis.lab.alert;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Api;
import io.mitosis.lab.client.Tokens;
import io.mitosis.lab.system.LabException;
import tools.jackson.databind.JsonNode;

/// The HTTP API of a Prometheus server.
///
/// @param address where it listens
public record Prometheus(URI address) {

	/// What an expression gives now; a scalar is a sample without labels.
	///
	/// @throws LabException with the server's reason when it cannot be evaluated
	public List<Sample> query(String expression) {
		JsonNode data = data("/api/v1/query?" + Tokens.encode(Map.of("query", expression)));
		JsonNode result = data.path("result");
		if (data.path("resultType").asString("").equals("scalar")) {
			return List.of(new Sample(Map.of(), value(result)));
		}
		return result.valueStream()
			.map((series) -> new Sample(labels(series.path("metric")), value(series.path("value"))))
			.toList();
	}

	/// The labels of the alerts that fire now.
	public List<Map<String, String>> firing() {
		return data("/api/v1/alerts").path("alerts")
			.valueStream()
			.filter((alert) -> alert.path("state").asString("").equals("firing"))
			.map((alert) -> labels(alert.path("labels")))
			.toList();
	}

	/// Whether it has evaluated each of its rules, without which nothing fires.
	public boolean isOnWatch() {
		return data("/api/v1/rules").path("groups")
			.valueStream()
			.flatMap((group) -> group.path("rules").valueStream())
			.allMatch((rule) -> rule.path("health").asString("").equals("ok"));
	}

	/// The part `data` of what it answers to a path under `/api/v1`.
	///
	/// @throws LabException with the server's reason when it answers none
	public JsonNode data(String path) {
		Answer answer = new Api(this.address).get(path);
		if (answer.status() != 200) {
			throw new LabException("Prometheus answers %d: %s".formatted(answer.status(), answer.body()));
		}
		return answer.json().path("data");
	}

	private static Map<String, String> labels(JsonNode metric) {
		Map<String, String> labels = new LinkedHashMap<>();
		metric.properties().forEach((label) -> labels.put(label.getKey(), label.getValue().asString("")));
		return labels;
	}

	/// A pair of time and value, which is text for the sake of `NaN` and `+Inf`.
	private static double value(JsonNode pair) {
		String text = pair.path(1).asString("NaN");
		return Double.parseDouble(text.replace("Inf", "Infinity"));
	}

}
