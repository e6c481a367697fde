package io.mitosis.lab.demo;

import java.time.Duration;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Api;
import io.mitosis.lab.client.Newcomer;
import io.mitosis.lab.client.Tokens;
import io.mitosis.lab.demo.Arrivals.Arrival;
import io.mitosis.lab.events.EventLog;
import io.mitosis.lab.mail.Mailboxes;
import io.mitosis.lab.system.Addresses;
import io.mitosis.lab.system.LabException;

/// One registration from the request to the mail; everything shown was answered or measured just now.
final class RegistrationStory {

	private final Newcomer newcomer = Newcomer.named("Ines");

	private final Narrator narrator;

	private final Api api;

	private final Tokens tokens;

	private final Mailboxes mailboxes;

	private final EventLog log;

	RegistrationStory(Narrator narrator, Addresses addresses, EventLog log) {
		this.narrator = narrator;
		this.api = new Api(addresses.origin());
		this.tokens = new Tokens(addresses.origin());
		this.mailboxes = new Mailboxes(addresses.mail());
		this.log = log;
	}

	void play() {
		warmUp();
		String person = register();
		try (Arrivals arrivals = new Arrivals(person, this.newcomer, this.log, this.mailboxes)) {
			show(Hop.PUBLISH, arrivals.event("user.registered.v1", "user-service"));
			String token = logIn();
			show(Hop.OPEN_ACCOUNT, arrivals.event("account.opened.v1", "billing-service"));
			show("/api/v1/account", "/status", token);
			show(Hop.ACTIVATE, arrivals.event("user.activated.v1", "user-service"));
			show("/api/v1/users/me", "/status", token);
			Arrival mail = arrivals.mail();
			this.narrator.tell(Hop.WELCOME);
			show("/api/v1/notifications", "/items/0/title", token);
			show(Hop.MAIL, mail);
		}
		suggest();
	}

	/// What is looked at for the first time is slow to look at, and would be taken for a
	/// slow system.
	private void warmUp() {
		this.log.next(Duration.ofMillis(200));
		this.mailboxes.of(this.newcomer.email());
	}

	private String register() {
		Answer created = this.api.post("/api/v1/users", this.newcomer);
		if (created.status() != 201) {
			throw new LabException("The registration was answered by %d %s: %s".formatted(created.status(),
					created.text("title"), created.text("detail")));
		}
		this.narrator.title("One registration, hop by hop");
		this.narrator.remark("Times with a + count from the answer to the registration.");
		this.narrator.tell(Hop.REGISTER);
		this.narrator.see("201 Created, " + created.text("status"), created.took());
		return created.text("id");
	}

	private String logIn() {
		long start = System.nanoTime();
		String token = this.tokens.ofPerson(this.newcomer.email(), this.newcomer.password());
		this.narrator.tell(Hop.LOG_IN);
		this.narrator.see("an access token of %d characters".formatted(token.length()),
				Duration.ofNanos(System.nanoTime() - start));
		return token;
	}

	private void suggest() {
		this.narrator.title("Now try");
		this.narrator.suggest("./lab follow " + this.newcomer.email(), "");
		this.narrator.suggest("./lab events -f", "in a second terminal, and the demo again");
		this.narrator.suggest("./lab kill -9 billing-service", "then the demo: who notices?");
		this.narrator.suggest("./lab restart billing-service", "then follow: it catches up");
		this.narrator.suggest("./lab audit", "is everything where it belongs?");
	}

	private void show(Hop hop, Arrival arrival) {
		this.narrator.tell(hop);
		this.narrator.arrive(arrival.text(), arrival.after());
	}

	private void show(String path, String field, String token) {
		Answer answer = this.api.get(path, token);
		this.narrator.see("GET %s: %d, %s".formatted(path, answer.status(), answer.json().at(field).asString("")),
				answer.took());
	}

}
