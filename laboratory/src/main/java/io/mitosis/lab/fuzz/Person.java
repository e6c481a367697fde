package io.mitosis.lab.fuzz;

import java.time.Duration;
import java.time.Instant;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Api;
import io.mitosis.lab.client.Newcomer;
import io.mitosis.lab.client.Tokens;
import io.mitosis.lab.system.LabException;

/// Somebody with an account, and a token that is renewed in time.
final class Person {

	private static final Duration TOKEN_LIFE = Duration.ofMinutes(3);

	private final Api api;

	private final Tokens tokens;

	private final String email;

	private final String password;

	private final String id;

	private String token = "";

	private Instant renewal = Instant.EPOCH;

	Person(Api api, Tokens tokens, String email, String password, String id) {
		this.api = api;
		this.tokens = tokens;
		this.email = email;
		this.password = password;
		this.id = id;
	}

	static Person register(Api api, Tokens tokens, String name) {
		Newcomer newcomer = Newcomer.named(name);
		Answer created = Patience.of(() -> api.post("/api/v1/users", newcomer), (answer) -> answer.status() == 201);
		return new Person(api, tokens, newcomer.email(), newcomer.password(), created.text("id"));
	}

	String id() {
		return this.id;
	}

	synchronized String token() {
		if (Instant.now().isAfter(this.renewal)) {
			this.token = this.tokens.ofPerson(this.email, this.password);
			this.renewal = Instant.now().plus(TOKEN_LIFE);
		}
		return this.token;
	}

	/// What a person types to get the same token.
	String tokenCommand() {
		return "./lab token %s --password %s".formatted(this.email, this.password);
	}

	Answer get(String path) {
		return Patience.of(() -> this.api.get(path, token()), (answer) -> answer.status() != 429);
	}

	Answer send(String method, String path, String json, String... headers) {
		return Patience.of(() -> {
			var request = this.api.request(path)
				.header("Authorization", "Bearer " + token())
				.header("Content-Type", "application/json");
			if (headers.length > 0) {
				request.headers(headers);
			}
			return this.api.send(request.method(method, java.net.http.HttpRequest.BodyPublishers.ofString(json)));
		}, (answer) -> answer.status() != 429 && answer.status() != 503);
	}

	/// The first id of a list, once there is one.
	String first(String list) {
		return Patience.of(() -> get(list), (answer) -> answer.json().at("/items/0/id").isString())
			.json()
			.at("/items/0/id")
			.asString();
	}

	void awaitActive() {
		Answer last = Patience.of(() -> get("/api/v1/users/me"), (answer) -> answer.text("status").equals("ACTIVE"));
		if (!last.text("status").equals("ACTIVE")) {
			throw new LabException("%s is not active: %s".formatted(this.email, last.body()));
		}
	}

}
