package io.mitosis.lab.bench;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Api;
import io.mitosis.lab.client.LoginName;
import io.mitosis.lab.client.Newcomer;
import io.mitosis.lab.client.Tokens;
import io.mitosis.lab.process.Pause;
import io.mitosis.lab.system.Addresses;
import io.mitosis.lab.system.LabException;
import tools.jackson.databind.json.JsonMapper;

/// Somebody who is logged in and stays so; several threads may call on their behalf.
final class Member {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Duration TOKEN_LIFE = Duration.ofMinutes(3);

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final Duration GLANCE = Duration.ofMillis(200);

	private final Api api;

	private final Tokens tokens;

	private final String email;

	private final String password;

	private String token = "";

	private Instant renewal = Instant.EPOCH;

	private Member(Addresses addresses, String email, String password) {
		this.api = new Api(addresses.origin());
		this.tokens = new Tokens(addresses.origin());
		this.email = email;
		this.password = password;
	}

	/// One of the development people, such as `ada`.
	static Member named(Addresses addresses, String name) {
		return new Member(addresses, LoginName.of(name), "mitosis");
	}

	/// Registers somebody, unless they are registered, and waits until every service
	/// knows them.
	static Member registered(Addresses addresses, Newcomer newcomer) {
		Answer answer = RateLimits.unhurt(new Api(addresses.origin()).post("/api/v1/users", newcomer));
		if (answer.status() != 201 && answer.status() != 409) {
			throw new LabException("A registration was answered by " + answer.status());
		}
		Member member = new Member(addresses, newcomer.email(), newcomer.password());
		member.await("/api/v1/users/me", (given) -> given.text("status").equals("ACTIVE"));
		member.await("/api/v1/invoices", (given) -> true);
		return member;
	}

	/// Their id, as user-service tells it.
	String id() {
		return get("/api/v1/users/me").text("id");
	}

	Answer get(String path) {
		return RateLimits.unhurt(this.api.get(path, token()));
	}

	/// Sends a value as JSON; names and values of further headers take turns.
	Answer send(String method, String path, Object body, String... headers) {
		HttpRequest.Builder request = this.api.request(path)
			.header("Authorization", "Bearer " + token())
			.header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
			.method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
		return RateLimits.unhurt(this.api.send((headers.length > 0) ? request.headers(headers) : request));
	}

	/// Asks until the answer is a success and as it should be.
	Answer await(String path, Predicate<Answer> settled) {
		return await(path, settled, PATIENCE);
	}

	Answer await(String path, Predicate<Answer> settled, Duration patience) {
		Instant end = Instant.now().plus(patience);
		while (true) {
			Answer answer = get(path);
			if (answer.status() == 200 && settled.test(answer)) {
				return answer;
			}
			if (Instant.now().isAfter(end)) {
				throw new LabException("Waited %d s in vain for %s, which answers %d".formatted(patience.toSeconds(),
						path, answer.status()));
			}
			Pause.of(GLANCE);
		}
	}

	private synchronized String token() {
		if (Instant.now().isAfter(this.renewal)) {
			this.token = this.tokens.ofPerson(this.email, this.password);
			this.renewal = Instant.now().plus(TOKEN_LIFE);
		}
		return this.token;
	}

}
