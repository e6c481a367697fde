package io.mitosis.lab.fuzz;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Api;
import io.mitosis.lab.client.LoginName;
import io.mitosis.lab.client.Tokens;

/// The people that send the requests, and those that requests are about; newcomers, but for the staff.
final class Cast {

	private static final String PLAN = "/api/v1/account/plan";

	private final Api api;

	private final Tokens tokens;

	private final Map<Who, Person> people = new EnumMap<>(Who.class);

	/// Who is suspended and reinstated by the requests.
	private final Person patient;

	private final String invoice;

	private final String notification;

	private final String run;

	Cast(URI origin) {
		this.api = new Api(origin);
		this.tokens = new Tokens(origin);
		staff(Who.ADMIN, "ada");
		staff(Who.SUPPORT, "sam");
		join(Who.MEMBER, "Ines");
		join(Who.OTHER, "Otto");
		join(Who.SUSPENDED, "Sven");
		this.patient = Person.register(this.api, this.tokens, "Pia");
		Person member = person(Who.MEMBER).orElseThrow();
		member.awaitActive();
		person(Who.OTHER).orElseThrow().awaitActive();
		member.send("PUT", PLAN, "{\"plan\":\"PRO\"}");
		this.invoice = member.first("/api/v1/invoices");
		this.notification = member.first("/api/v1/notifications");
		Person admin = person(Who.ADMIN).orElseThrow();
		String location = admin.send("POST", "/api/v1/billing-runs", "{\"period\":\"2020-01\"}")
			.header("Location")
			.orElseThrow();
		this.run = location.substring(location.lastIndexOf('/') + 1);
		admin.send("PUT", "/api/v1/users/" + person(Who.SUSPENDED).orElseThrow().id() + "/suspension",
				"{\"reason\":\"fuzz\"}");
	}

	private void staff(Who who, String name) {
		String email = LoginName.of(name);
		Person first = new Person(this.api, this.tokens, email, "mitosis", "");
		String id = Patience.of(() -> first.get("/api/v1/users/me"), (answer) -> answer.status() == 200).text("id");
		this.people.put(who, new Person(this.api, this.tokens, email, "mitosis", id));
	}

	private void join(Who who, String name) {
		this.people.put(who, Person.register(this.api, this.tokens, name));
	}

	/// Somebody; empty for nobody.
	synchronized Optional<Person> person(Who who) {
		if (who == Who.LEAVER && !this.people.containsKey(who)) {
			join(who, "Lea");
		}
		return Optional.ofNullable(this.people.get(who));
	}

	/// The next who leaves is a new one.
	synchronized void farewell() {
		this.people.remove(Who.LEAVER);
	}

	/// An id that means something to an operation: what is suspended is never one of the
	/// callers.
	String id(Operation operation, RandomGenerator random) {
		if (random.nextInt(8) == 0) {
			return new UUID(random.nextLong(), random.nextLong()).toString();
		}
		String path = operation.path();
		if (path.contains("/billing-runs/")) {
			return this.run;
		}
		if (path.contains("/invoices/{")) {
			return this.invoice;
		}
		if (path.contains("/notifications/{")) {
			return this.notification;
		}
		if (path.endsWith("/suspension")) {
			return this.patient.id();
		}
		Who[] known = { Who.MEMBER, Who.OTHER, Who.SUSPENDED, Who.ADMIN };
		return person(known[random.nextInt(known.length)]).orElseThrow().id();
	}

	/// Pays what the requests bought, before anybody is suspended for it.
	void settle() {
		for (Who who : new Who[] { Who.MEMBER, Who.OTHER }) {
			Person person = person(who).orElseThrow();
			person.get("/api/v1/invoices?limit=100")
				.json()
				.path("items")
				.valueStream()
				.filter((bill) -> bill.path("status").asString("").matches("OPEN|OVERDUE"))
				.forEach((bill) -> pay(person, bill.path("id").asString()));
		}
	}

	private static void pay(Person person, String bill) {
		Answer ignored = person.send("POST", "/api/v1/invoices/" + bill + "/payments", "{\"paymentMethod\":\"pm_ok\"}",
				"Idempotency-Key", UUID.randomUUID().toString());
	}

}
