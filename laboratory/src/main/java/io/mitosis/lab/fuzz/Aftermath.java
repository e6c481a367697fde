package io.mitosis.lab.fuzz;

import java.util.Optional;

import io.mitosis.lab.client.Tokens;
import tools.jackson.databind.JsonNode;

/// Looks whether a refused request left something behind all the same.
///
/// @param cast who may look
record Aftermath(Cast cast) {

	/// What the request would have changed, before it is sent.
	Optional<String> before(Draft draft) {
		return isWitnessed(draft) ? Optional.of(witness(draft)) : Optional.empty();
	}

	/// What is wrong after the refusal.
	Optional<String> after(Draft draft, Reply reply, Optional<String> before) {
		if (reply.status() < 400 || reply.status() == 409 || before.isEmpty()) {
			return Optional.empty();
		}
		return witness(draft).equals(before.get()) ? Optional.empty()
				: Optional.of("refused with %d, and something changed".formatted(reply.status()));
	}

	private static boolean isWitnessed(Draft draft) {
		return switch (draft.operation.toString()) {
			case "POST /api/v1/users" -> !email(draft).isEmpty();
			case "PATCH /api/v1/users/me", "PUT /api/v1/notifications/preferences" -> draft.caller == Who.MEMBER;
			default -> false;
		};
	}

	private String witness(Draft draft) {
		if (draft.operation.path().equals("/api/v1/users")) {
			return this.cast.person(Who.ADMIN)
				.orElseThrow()
				.get("/api/v1/users?" + Tokens.encode(java.util.Map.of("email", email(draft))))
				.json()
				.path("items")
				.toString();
		}
		return this.cast.person(draft.caller)
			.orElseThrow()
			.get(draft.operation.path())
			.json()
			.path(draft.operation.path().endsWith("/me") ? "displayName" : "email")
			.toString();
	}

	private static String email(Draft draft) {
		JsonNode email = (draft.json != null) ? draft.json.path("email") : null;
		return (email != null && email.isString()) ? email.asString() : "";
	}

}
