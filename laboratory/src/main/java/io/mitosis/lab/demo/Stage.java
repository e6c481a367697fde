package io.mitosis.lab.demo;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Api;
import io.mitosis.lab.client.Newcomer;
import io.mitosis.lab.client.Tokens;
import io.mitosis.lab.demo.Arrivals.Arrival;
import io.mitosis.lab.events.EventLog;
import io.mitosis.lab.mail.Mailboxes;
import io.mitosis.lab.system.Addresses;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.system.Target;
import tools.jackson.databind.json.JsonMapper;

/// Where the stories play: the running system, called through the gateway, and the narrator who tells what is seen.
final class Stage {

	private static final JsonMapper JSON = new JsonMapper();

	private final Narrator narrator;

	private final Api api;

	private final Tokens tokens;

	private final Mailboxes mailboxes;

	private final EventLog log;

	private final Target target;

	Stage(Narrator narrator, Addresses addresses, EventLog log) {
		this.narrator = narrator;
		this.api = new Api(addresses.origin());
		this.tokens = new Tokens(addresses.origin());
		this.mailboxes = Mailboxes.of(addresses);
		this.log = log;
		this.target = addresses.target();
	}

	Narrator narrator() {
		return this.narrator;
	}

	Tokens tokens() {
		return this.tokens;
	}

	/// What is looked at for the first time is slow to look at, and would be taken for a
	/// slow system.
	void warmUp(Newcomer newcomer) {
		this.log.next(Duration.ofMillis(200));
		this.mailboxes.of(newcomer.email());
	}

	/// Begins to watch for what follows.
	Arrivals watch(String person, Newcomer newcomer) {
		return new Arrivals(person, newcomer.email(), this.log, this.mailboxes, this.target);
	}

	/// Registers somebody and says nothing about it.
	Answer register(Newcomer newcomer) {
		return expect(201, this.api.post("/api/v1/users", newcomer));
	}

	/// Registers somebody who plays in a story that begins later, and waits until their
	/// account is open.
	Member member(Newcomer newcomer) {
		String id = register(newcomer).text("id");
		try (Arrivals arrivals = watch(id, newcomer)) {
			arrivals.event("user.activated.v1", "user-service", Arrivals.SOON);
			arrivals.mail("Welcome");
		}
		return new Member(id, newcomer, logIn(newcomer));
	}

	String logIn(Newcomer newcomer) {
		return this.tokens.ofPerson(newcomer.email(), newcomer.password());
	}

	Answer get(String path, String token) {
		return this.api.get(path, token);
	}

	/// Sends a change as the bearer of a token; what else is answered than expected ends
	/// the story.
	Answer change(int expected, String method, String path, Map<String, ?> body, String token, String... headers) {
		HttpRequest.Builder request = this.api.request(path)
			.header("Authorization", "Bearer " + token)
			.header("Content-Type", "application/json")
			.method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return expect(expected, this.api.send(request));
	}

	void show(Hop hop, Arrival arrival) {
		this.narrator.tell(hop);
		this.narrator.arrive(arrival.text(), arrival.after());
	}

	void show(Hop hop, String what, Answer answer) {
		this.narrator.tell(hop);
		this.narrator.see(what, answer.took());
	}

	/// Reads a resource and shows one field of it.
	void show(String path, String field, String token) {
		Answer answer = get(path, token);
		String value = answer.json().at(field).isValueNode() ? answer.json().at(field).asString("")
				: answer.json().at(field).toString();
		this.narrator.see("GET %s: %d, %s".formatted(path, answer.status(), value), answer.took());
	}

	private static Answer expect(int status, Answer answer) {
		if (answer.status() != status) {
			throw new LabException("%s was answered by %d %s: %s".formatted(answer.response().request().uri().getPath(),
					answer.status(), answer.text("title"), answer.text("detail")));
		}
		return answer;
	}

	/// Somebody with whom a story begins.
	record Member(String id, Newcomer newcomer, String token) {

	}

}
