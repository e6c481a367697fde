package io.mitosis.lab.watch;

import java.time.Duration;
import java.time.Instant;

import tools.jackson.databind.JsonNode;

/// A symptom that Prometheus watches for and that is there.
///
/// @param name the rule, such as `ConsumerStuck`
/// @param firing whether it lasted long enough to tell somebody
/// @param severity `page` or `ticket`
/// @param since when the symptom began
/// @param summary what it means to the people who use the system
/// @param runbook the page that tells what to do
record Alert(String name, boolean firing, String severity, Instant since, String summary, String runbook) {

	static Alert of(JsonNode alert) {
		JsonNode labels = alert.path("labels");
		JsonNode annotations = alert.path("annotations");
		return new Alert(labels.path("alertname").asString(""), alert.path("state").asString("").equals("firing"),
				labels.path("severity").asString(""), Instant.parse(alert.path("activeAt").asString()),
				annotations.path("summary").asString(""), annotations.path("runbook").asString(""));
	}

	/// For how long the symptom is there, in its largest unit and the next.
	String age(Instant now) {
		Duration age = Duration.between(this.since, now);
		if (age.toHours() > 0) {
			return "%d h %d min".formatted(age.toHours(), age.toMinutesPart());
		}
		return (age.toMinutes() > 0) ? "%d min %d s".formatted(age.toMinutes(), age.toSecondsPart())
				: "%d s".formatted(Math.max(0, age.toSeconds()));
	}

}
