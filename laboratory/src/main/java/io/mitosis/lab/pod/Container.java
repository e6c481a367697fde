package io.mitosis.lab.pod;

import java.util.Optional;

import tools.jackson.databind.JsonNode;

/// One container of a pod.
///
/// @param status what the cluster says about it
/// @param memory its limit, such as `512Mi`; empty when it has none
record Container(JsonNode status, String memory) {

	String name() {
		return this.status.path("name").asString("");
	}

	String image() {
		return this.status.path("image").asString("");
	}

	boolean isReady() {
		return this.status.path("ready").asBoolean(false);
	}

	/// Whether its startup probe, if it has one, has succeeded.
	boolean hasStarted() {
		return this.status.path("started").asBoolean(false);
	}

	boolean isRunning() {
		return !state().path("running").isMissingNode();
	}

	int restarts() {
		return this.status.path("restartCount").asInt(0);
	}

	/// The cluster's word for what it waits for; empty when it does not.
	String waits() {
		return state().path("waiting").path("reason").asString("");
	}

	String waitsBecause() {
		return state().path("waiting").path("message").asString("").strip();
	}

	/// How it ended, if it has, else how its predecessor did.
	Optional<String> ending() {
		JsonNode now = state().path("terminated");
		JsonNode terminated = now.isMissingNode() ? this.status.path("lastState").path("terminated") : now;
		return terminated.isMissingNode() ? Optional.empty() : Optional.of(Ending.of(terminated).told(this.memory));
	}

	/// Whether it ended as it should, which only an init container or a job does.
	boolean isDone() {
		JsonNode terminated = state().path("terminated");
		return !terminated.isMissingNode() && terminated.path("exitCode").asInt(1) == 0;
	}

	private JsonNode state() {
		return this.status.path("state");
	}

}
