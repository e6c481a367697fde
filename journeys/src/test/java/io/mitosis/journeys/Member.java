package io.mitosis.journeys;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Newcomer;
import io.mitosis.lab.events.Event;
import io.mitosis.lab.mail.Mail;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.function.SingletonSupplier;

/// A registered person and what they see of the system. They log in once: every login costs a password hash.
final class Member {

	private static final JsonMapper JSON = new JsonMapper();

	private final RunningSystem system;

	private final String id;

	private final Newcomer newcomer;

	private final Supplier<String> token;

	Member(RunningSystem system, String id, Newcomer newcomer) {
		this.system = system;
		this.id = id;
		this.newcomer = newcomer;
		this.token = SingletonSupplier.of(() -> system.tokens().ofPerson(newcomer.email(), newcomer.password()));
	}

	String id() {
		return this.id;
	}

	String email() {
		return this.newcomer.email();
	}

	Newcomer newcomer() {
		return this.newcomer;
	}

	String token() {
		return this.token.get();
	}

	Answer get(String path) {
		return this.system.gateway().get(path, this.token.get());
	}

	/// Changes something as this person; headers come as name and value in turn.
	Answer change(String method, String path, @Nullable Object body, String... headers) {
		HttpRequest.Builder request = this.system.gateway()
			.request(path)
			.header("Authorization", "Bearer " + this.token.get())
			.header("Content-Type", "application/json");
		for (int i = 0; i + 1 < headers.length; i += 2) {
			request.setHeader(headers[i], headers[i + 1]);
		}
		return this.system.gateway()
			.send(request.method(method,
					(body != null) ? BodyPublishers.ofString(JSON.writeValueAsString(body)) : BodyPublishers.noBody()));
	}

	Answer changePlan(String plan) {
		return change("PUT", "/api/v1/account/plan", Map.of("plan", plan));
	}

	Answer pay(String invoice, String key) {
		return change("POST", "/api/v1/invoices/%s/payments".formatted(invoice), Map.of("paymentMethod", "pm_ok"),
				"Idempotency-Key", key);
	}

	/// The ids of the invoices in a status.
	List<String> invoices(String status) {
		return get("/api/v1/invoices").json()
			.path("items")
			.valueStream()
			.filter((invoice) -> invoice.path("status").asString("").equals(status))
			.map((invoice) -> invoice.path("id").asString())
			.toList();
	}

	String status() {
		return get("/api/v1/users/me").text("status");
	}

	/// The kinds of the messages in the inbox.
	List<String> inbox() {
		return get("/api/v1/notifications").json()
			.path("items")
			.valueStream()
			.map((message) -> message.path("kind").asString())
			.toList();
	}

	List<Mail> welcomeMails() {
		return mails().filter((mail) -> mail.subject().startsWith("Welcome")).toList();
	}

	List<Mail> verificationMails() {
		return mails().filter((mail) -> mail.subject().endsWith("verify your e-mail address")).toList();
	}

	/// This person's events of one type, each publication of it.
	List<Event> events(String type) {
		return this.system.events()
			.stream()
			.filter((event) -> event.key().equals(this.id) && event.type().equals(type))
			.toList();
	}

	private Stream<Mail> mails() {
		return this.system.mailboxes().of(this.newcomer.email()).stream();
	}

}
