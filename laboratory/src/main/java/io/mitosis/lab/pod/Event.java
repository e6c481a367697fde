package io.mitosis.lab.pod;

import tools.jackson.databind.JsonNode;

/// Something that the cluster did, or could not do, with one object.
///
/// @param kind what the object is, such as `Pod`
/// @param object its name
/// @param uid what tells it from its predecessor of the same name
/// @param reason one word, such as `FailedScheduling`
/// @param message a sentence for people
/// @param at when it last happened, in a form whose order is that of time
/// @param warning whether it went wrong
record Event(String kind, String object, String uid, String reason, String message, String at, boolean warning) {

	static Event of(JsonNode json) {
		JsonNode object = json.path("involvedObject");
		return new Event(object.path("kind").asString(""), object.path("name").asString(""),
				object.path("uid").asString(""), json.path("reason").asString(""),
				json.path("message").asString("").strip(), lastTime(json),
				json.path("type").asString("").equals("Warning"));
	}

	/// The scheduler fills other fields than the kubelet.
	private static String lastTime(JsonNode json) {
		for (JsonNode time : new JsonNode[] { json.path("series").path("lastObservedTime"), json.path("lastTimestamp"),
				json.path("eventTime"), json.path("metadata").path("creationTimestamp") }) {
			if (time.isString()) {
				return time.asString();
			}
		}
		return "";
	}

}
