package io.mitosis.lab.fuzz;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import io.mitosis.lab.client.Tokens;
import tools.jackson.databind.JsonNode;

/// Looks whether a refused request left something behind all the same.
final class Aftermath {

	private final Cast cast;

	/// Nobody else changes the same meanwhile.
	private final Lock lock = new ReentrantLock();

	/// @param cast who may look
	Aftermath(Cast cast) {
		this.cast = cast;
	}

	/// Sends a request, with a look before and one after where there is something to see.
	Reply watch(Draft draft, Sending sending, Consumer<String> finding) throws IOException {
		if (!isWatched(draft)) {
			return sending.send();
		}
		this.lock.lock();
		try {
			String before = look(draft);
			Reply reply = sending.send();
			if (reply.status() >= 400 && !look(draft).equals(before)) {
				finding.accept("refused with %d, and something changed".formatted(reply.status()));
			}
			return reply;
		}
		finally {
			this.lock.unlock();
		}
	}

	private static boolean isWatched(Draft draft) {
		return switch (draft.operation.toString()) {
			case "POST /api/v1/users" -> !email(draft).isEmpty();
			case "PATCH /api/v1/users/me", "PUT /api/v1/notifications/preferences" -> draft.caller == Who.MEMBER;
			default -> false;
		};
	}

	private String look(Draft draft) {
		String path = draft.operation.path();
		if (path.equals("/api/v1/users")) {
			return get(Who.ADMIN, path + "?" + Tokens.encode(Map.of("email", email(draft)))).path("items").toString();
		}
		return get(Who.MEMBER, path).path(path.endsWith("/me") ? "displayName" : "email").toString();
	}

	private JsonNode get(Who who, String path) {
		return this.cast.person(who).orElseThrow().get(path).json();
	}

	private static String email(Draft draft) {
		JsonNode email = (draft.json != null) ? draft.json.path("email") : null;
		return (email != null && email.isString()) ? email.asString() : "";
	}

	/// The exchange that is watched.
	interface Sending {

		Reply send() throws IOException;

	}

}
