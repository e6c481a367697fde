package io.mitosis.lab.soak;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Newcomer;
import io.mitosis.lab.soak.Entry.Kind;

/// One person's life: registers, upgrades, pays, reads messages, perhaps changes the plan again, perhaps leaves.
///
/// Whatever is accepted is written into the ledger before the next step.
final class Story {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final List<String> METHODS = List.of("pm_ok", "pm_ok", "pm_ok", "pm_slow", "pm_declined");

	private static final Predicate<Answer> OK = (answer) -> answer.status() / 100 == 2;

	private final Ledger ledger;

	private final Newcomer newcomer;

	private final Caller caller;

	private final Random random;

	Story(Ledger ledger, Newcomer newcomer, Caller caller, Random random) {
		this.ledger = ledger;
		this.newcomer = newcomer;
		this.caller = caller;
		this.random = random;
	}

	void play() {
		Optional<Answer> registered = this.caller.register().filter((answer) -> answer.status() == 201);
		if (registered.isPresent()) {
			String person = registered.get().text("id");
			this.ledger.write(Kind.REGISTRATION, person, this.newcomer.email());
			if (isActive()) {
				live(person);
			}
		}
	}

	private boolean isActive() {
		return this.caller
			.get("/api/v1/users/me", (answer) -> OK.test(answer) && answer.text("status").equals("ACTIVE"), PATIENCE)
			.isPresent();
	}

	private void live(String person) {
		changePlan(person, "PRO");
		readMessages(person);
		if (this.random.nextInt(3) == 0) {
			changePlan(person, "TEAM");
		}
		if (this.random.nextInt(4) == 0) {
			changePlan(person, "FREE");
		}
		readMessages(person);
		if (this.random.nextInt(4) == 0) {
			leave(person);
		}
	}

	private void changePlan(String person, String plan) {
		boolean changed = this.caller
			.change("PUT", "/api/v1/account/plan", Map.of("plan", plan), Map.of(), OK, PATIENCE)
			.isPresent();
		if (changed && !plan.equals("FREE")) {
			openInvoices(person).forEach((invoice) -> pay(person, invoice));
		}
	}

	/// An upgrade is billed by a reaction to its event, so the invoice comes a moment
	/// later.
	private List<String> openInvoices(String person) {
		return this.caller.get("/api/v1/invoices", (answer) -> OK.test(answer) && !open(answer).isEmpty(), PATIENCE)
			.map((answer) -> {
				items(answer).forEach((invoice) -> this.ledger.write(Kind.INVOICE, person, invoice));
				return open(answer);
			})
			.orElse(List.of());
	}

	private static List<String> open(Answer answer) {
		return answer.json()
			.path("items")
			.valueStream()
			.filter((invoice) -> invoice.path("status").asString("").equals("OPEN"))
			.map((invoice) -> invoice.path("id").asString())
			.toList();
	}

	private void pay(String person, String invoice) {
		String method = METHODS.get(this.random.nextInt(METHODS.size()));
		if (pay(person, invoice, method).equals("DECLINED")) {
			pay(person, invoice, "pm_ok");
		}
	}

	private String pay(String person, String invoice, String method) {
		Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
		Optional<Answer> answer = this.caller.change("POST", "/api/v1/invoices/%s/payments".formatted(invoice),
				Map.of("paymentMethod", method), key, (given) -> given.status() == 201 || given.status() == 402,
				PATIENCE);
		return answer.map((given) -> {
			String status = (given.status() == 201) ? "SUCCEEDED" : "DECLINED";
			String payment = given.text((given.status() == 201) ? "id" : "paymentId");
			this.ledger.write(Kind.PAYMENT, person, invoice, payment, status);
			return status;
		}).orElse("");
	}

	private void readMessages(String person) {
		this.caller.get("/api/v1/notifications?limit=100", OK, PATIENCE)
			.ifPresent((answer) -> items(answer).forEach((message) -> {
				this.ledger.write(Kind.MESSAGE, person, message);
				this.caller.change("PATCH", "/api/v1/notifications/" + message, Map.of("read", true), Map.of(), OK,
						Duration.ZERO);
			}));
	}

	private void leave(String person) {
		this.ledger.write(Kind.LEAVING, person);
		this.caller
			.change("DELETE", "/api/v1/users/me", null, Map.of("If-Match", "*"), (answer) -> answer.status() == 204,
					Duration.ofSeconds(10))
			.ifPresent((answer) -> this.ledger.write(Kind.CLOSING, person));
	}

	private static List<String> items(Answer answer) {
		return answer.json().path("items").valueStream().map((item) -> item.path("id").asString()).toList();
	}

}
