package io.mitosis.journeys;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Newcomer;
import io.mitosis.lab.process.Pause;
import io.mitosis.lab.soak.Entry.Kind;
import io.mitosis.lab.soak.Ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// A constant number of people who read, rename themselves, register and pay until it is closed. Each does one thing
/// after the other, so that whoever does another round got through with all of the round before.
final class ConstantLoad implements AutoCloseable {

	private static final Duration STUCK = Duration.ofMinutes(3);

	/// So long that two cores have time left to start what was stopped.
	private static final Duration BREATH = Duration.ofMillis(200);

	private static final Predicate<Answer> OK = (answer) -> answer.status() == 200;

	private final URI address;

	private final Ledger ledger;

	private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();

	private final List<AtomicInteger> rounds = new ArrayList<>();

	private final List<Thread> threads = new ArrayList<>();

	private volatile boolean ended;

	ConstantLoad(URI address, Ledger ledger) {
		this.address = address;
		this.ledger = ledger;
	}

	/// Two people read, two rename themselves, one after the other registers and pays.
	ConstantLoad start(List<Newcomer> four) {
		four.subList(0, 2).forEach((person) -> repeat(member(person), this::read));
		four.subList(2, 4).forEach((person) -> repeat(member(person), ConstantLoad::rename));
		repeat(client(), (client) -> registerAndPay());
		return this;
	}

	private LoadedClient member(Newcomer person) {
		LoadedClient client = client();
		client.login(person);
		return client;
	}

	private LoadedClient client() {
		return new LoadedClient(this.address, this.exchanges::add, () -> this.ended);
	}

	private void repeat(LoadedClient client, Consumer<LoadedClient> round) {
		AtomicInteger done = new AtomicInteger();
		this.rounds.add(done);
		this.threads.add(Thread.ofVirtual().start(() -> {
			try {
				while (!this.ended) {
					round.accept(client);
					done.incrementAndGet();
				}
			}
			catch (LoadedClient.EndedException ex) {
				// it ended in the middle of a round
			}
		}));
	}

	private void read(LoadedClient client) {
		for (String path : List.of("/api/v1/users/me", "/api/v1/account", "/api/v1/invoices", "/api/v1/plans",
				"/api/v1/notifications", "/api/v1/notifications/unread-count")) {
			client.get(path, OK);
			Pause.of(BREATH);
		}
	}

	private static void rename(LoadedClient client) {
		String path = "/api/v1/users/me";
		String name = "Name " + UUID.randomUUID();
		Predicate<Answer> isNamed = OK.and((answer) -> answer.text("displayName").equals(name));
		client.change("PATCH", path, Map.of("displayName", name), isNamed, () -> new String[] { "Content-Type",
				"application/merge-patch+json", "If-Match", client.get(path, OK).header("ETag").orElse("none") });
		client.get(path, isNamed);
		Pause.of(BREATH); // for two others hear of each name
	}

	private void registerAndPay() {
		Newcomer newcomer = Newcomer.named("Load");
		LoadedClient client = client();
		String[] json = { "Content-Type", "application/json" };
		// whose first try was broken off may be registered by now
		client.change("POST", "/api/v1/users", newcomer, (answer) -> answer.status() == 201 || answer.status() == 409,
				() -> json);
		client.login(newcomer);
		String person = until(client, "/api/v1/users/me", (answer) -> answer.text("status").equals("ACTIVE"))
			.text("id");
		this.ledger.write(Kind.REGISTRATION, person, newcomer.email());
		until(client, "/api/v1/account", OK);
		upgrade(client, json);
		String invoice = until(client, "/api/v1/invoices", (answer) -> !answer.json().path("items").isEmpty()).json()
			.path("items")
			.path(0)
			.path("id")
			.asString();
		this.ledger.write(Kind.INVOICE, person, invoice);
		String payment = pay(client, invoice);
		this.ledger.write(Kind.PAYMENT, person, invoice, payment, "SUCCEEDED");
	}

	/// Again as long as billing-service has not heard that the person is active.
	private static void upgrade(LoadedClient client, String[] headers) {
		Predicate<Answer> good = OK.or((answer) -> answer.text("type").equals("/docs/problems/not-active"));
		Map<String, String> plan = Map.of("plan", "PRO");
		while (client.change("PUT", "/api/v1/account/plan", plan, good, () -> headers).status() != 200) {
			Pause.of(BREATH);
		}
	}

	/// Twice with the same key, which must give the same payment.
	private static String pay(LoadedClient client, String invoice) {
		String path = "/api/v1/invoices/%s/payments".formatted(invoice);
		String[] headers = { "Content-Type", "application/json", "Idempotency-Key", UUID.randomUUID().toString() };
		Predicate<Answer> isPaid = (answer) -> answer.status() == 201;
		String payment = client.change("POST", path, Map.of("paymentMethod", "pm_ok"), isPaid, () -> headers)
			.text("id");
		client.change("POST", path, Map.of("paymentMethod", "pm_ok"),
				isPaid.and((answer) -> answer.text("id").equals(payment)), () -> headers);
		return payment;
	}

	/// What is not there yet, because events are on their way, is no failure.
	private static Answer until(LoadedClient client, String path, Predicate<Answer> settled) {
		while (true) {
			Answer answer = client.get(path, OK.or((given) -> given.status() == 404));
			if (answer.status() == 200 && settled.test(answer)) {
				return answer;
			}
			Pause.of(BREATH);
		}
	}

	/// What was exchanged from before something happens until everybody has got through
	/// a whole round afterwards.
	List<Exchange> during(Runnable event) {
		awaitRound();
		int begin = this.exchanges.size();
		event.run();
		awaitRounds(2);
		return List.copyOf(this.exchanges.subList(begin, this.exchanges.size()));
	}

	/// Waits until everybody has finished what they are at.
	void awaitRound() {
		awaitRounds(1);
	}

	private void awaitRounds(int more) {
		List<Integer> before = this.rounds.stream().map(AtomicInteger::get).toList();
		await().atMost(STUCK).untilAsserted(() -> assertThat(this.rounds).as("Everybody gets on").satisfies((now) -> {
			for (int i = 0; i < before.size(); i++) {
				assertThat(now.get(i).get()).isGreaterThanOrEqualTo(before.get(i) + more);
			}
		}));
	}

	@Override
	public void close() {
		this.ended = true;
		await().atMost(STUCK).untilAsserted(() -> assertThat(this.threads).noneMatch(Thread::isAlive));
	}

}
