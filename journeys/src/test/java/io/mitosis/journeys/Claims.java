package io.mitosis.journeys;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a token says, read without a look at its signature.
final class Claims {

	private Claims() {
	}

	static JsonNode of(String token) {
		byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
		return new JsonMapper().readTree(new String(claims, StandardCharsets.UTF_8));
	}

}
