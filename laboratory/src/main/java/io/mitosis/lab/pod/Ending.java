package io.mitosis.lab.pod;

import tools.jackson.databind.JsonNode;

/// How a container's process ended.
///
/// @param reason the cluster's word for it, such as `OOMKilled`
/// @param exit the exit code; above 128, the number of a signal is added
/// @param message what the process left behind, mostly nothing
record Ending(String reason, int exit, String message) {

	private static final int BY_SIGKILL = 128 + 9;

	private static final int BY_SIGTERM = 128 + 15;

	static Ending of(JsonNode terminated) {
		return new Ending(terminated.path("reason").asString("Error"), terminated.path("exitCode").asInt(0),
				terminated.path("message").asString("").strip());
	}

	/// In words.
	///
	/// @param memory the container's limit, such as `512Mi`
	String told(String memory) {
		if (this.reason.equals("OOMKilled")) {
			return "OOMKilled (exit code %d), it was over its memory limit%s".formatted(this.exit,
					memory.isEmpty() ? "" : " of " + memory);
		}
		String code = "exit code " + this.exit + switch (this.exit) {
			case BY_SIGKILL -> ", killed";
			case BY_SIGTERM -> ", asked to end";
			default -> "";
		};
		return (this.reason.equals("Error") ? code : "%s (%s)".formatted(this.reason, code))
				+ (this.message.isEmpty() ? "" : ": " + this.message);
	}

}
