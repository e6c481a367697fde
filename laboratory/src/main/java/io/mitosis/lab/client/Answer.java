package io.mitosis.lab.client;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a server answered, whatever its status, and how long the whole exchange took.
///
/// @param response the answer with its body as text
/// @param took from sending the request until the last byte of the body
public record Answer(HttpResponse<String> response, Duration took) {

	private static final JsonMapper JSON = new JsonMapper();

	/// The HTTP status.
	public int status() {
		return this.response.statusCode();
	}

	/// The first value of a header.
	public Optional<String> header(String name) {
		return this.response.headers().firstValue(name);
	}

	/// The body as it came.
	public String body() {
		return this.response.body();
	}

	/// The body as JSON; an empty body is a missing node.
	public JsonNode json() {
		return JSON.readTree(body());
	}

	/// A field of the body as text, empty when it is not there.
	public String text(String field) {
		return json().path(field).asString("");
	}

}
