package io.mitosis.lab.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Api;
import io.mitosis.lab.client.Newcomer;
import io.mitosis.lab.client.Tokens;
import io.mitosis.lab.demo.Arrivals.Arrival;
import io.mitosis.lab.events.EventLog;
import io.mitosis.lab.mail.Mail;
import io.mitosis.lab.mail.Mailboxes;
import io.mitosis.lab.system.Addresses;
import io.mitosis.lab.system.LabException;

/// One registration from the request to the mail; everything shown was answered or measured just now.
final class RegistrationStory {

	private static final Duration GLANCE = Duration.ofMillis(5);

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
		Arrivals arrivals = new Arrivals(this.log, register());
		show(Hop.PUBLISH, arrivals.ofType("user.registered.v1", "user-service"));
		String token = logIn();
		show(Hop.OPEN_ACCOUNT, arrivals.ofType("account.opened.v1", "billing-service"));
		show("/api/v1/account", token);
		show(Hop.ACTIVATE, arrivals.ofType("user.activated.v1", "user-service"));
		show("/api/v1/users/me", token);
		welcome(arrivals, token);
		mail(arrivals);
		suggest();
	}

	private String register() {
		Answer created = this.api.post("/api/v1/users", this.newcomer);
		if (created.status() != 201) {
			throw new LabException("The registration was answered by %d %s: %s".formatted(created.status(),
					created.text("title"), created.text("detail")));
		}
		this.narrator.title("One registration, hop by hop");
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

	private void welcome(Arrivals arrivals, String token) {
		String title = arrivals.await("The welcome", "notification-service", () -> inInbox(token));
		this.narrator.tell(Hop.WELCOME);
		this.narrator.see("GET /api/v1/notifications: \"%s\"".formatted(title), arrivals.elapsed());
	}

	private void mail(Arrivals arrivals) {
		Mail mail = arrivals.await("The mail", "notification-service", this::inMailbox);
		this.narrator.tell(Hop.MAIL);
		this.narrator.see("\"%s\" to %s".formatted(mail.subject(), mail.to()), arrivals.elapsed());
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
		this.narrator.see(arrival.text(), arrival.after());
	}

	private void show(String path, String token) {
		Answer answer = this.api.get(path, token);
		this.narrator.see("GET %s: %d, %s".formatted(path, answer.status(), answer.text("status")), answer.took());
	}

	private Optional<String> inInbox(String token) {
		LockSupport.parkNanos(GLANCE.toNanos());
		return this.api.get("/api/v1/notifications", token)
			.json()
			.path("items")
			.valueStream()
			.filter((message) -> message.path("kind").asString("").equals("welcome"))
			.map((message) -> message.path("title").asString())
			.findFirst();
	}

	private Optional<Mail> inMailbox() {
		LockSupport.parkNanos(GLANCE.toNanos());
		return this.mailboxes.of(this.newcomer.email())
			.stream()
			.filter((mail) -> mail.subject().startsWith("Welcome"))
			.findFirst();
	}

}
