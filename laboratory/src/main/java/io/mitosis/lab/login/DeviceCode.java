package io.mitosis.lab.login;

import java.net.URI;
import java.time.Duration;

import io.mitosis.lab.client.Answer;
import tools.jackson.databind.JsonNode;

/// What the authorization server hands out for one login of a device (RFC 8628, section 3.2).
///
/// @param deviceCode the secret by which the program asks for its tokens
/// @param userCode what the person types where the page asks for it
/// @param page the address to open, with the user code in it
/// @param lifespan how long both codes are good for
/// @param interval the least time between two questions, 5 seconds if the server names none
record DeviceCode(String deviceCode, String userCode, URI page, Duration lifespan, Duration interval) {

	private static final int STANDARD_INTERVAL = 5;

	static DeviceCode of(Answer answer) {
		JsonNode json = answer.json();
		String page = json.path("verification_uri_complete").asString(json.path("verification_uri").asString(""));
		return new DeviceCode(answer.text("device_code"), answer.text("user_code"), URI.create(page),
				Duration.ofSeconds(json.path("expires_in").asLong(0)),
				Duration.ofSeconds(json.path("interval").asLong(STANDARD_INTERVAL)));
	}

}
