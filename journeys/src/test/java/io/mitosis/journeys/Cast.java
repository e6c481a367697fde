package io.mitosis.journeys;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import io.mitosis.journeys.RoleMatrix.Row;
import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.LoginName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// The people of the role matrix: an owner, somebody else, two who are suspended, and the staff.
///
/// Whoever must be reminded in vain comes first, for that takes longest.
final class Cast {

	private static final Duration SOON = Duration.ofSeconds(30);

	/// Until the reminders of an unpaid bill have been ignored.
	private static final Duration DUNNED = Duration.ofSeconds(120);

	private final RunningSystem system;

	private final Map<Caller, Actor> actors = new EnumMap<>(Caller.class);

	private final String run;

	Cast(RunningSystem system) {
		this.system = system;
		staff(Caller.SUPPORT, "sam");
		staff(Caller.ADMIN, "ada");
		this.run = startRun();
		join(Caller.DUNNING, "Dora");
		join(Caller.OWN, "Ines");
		pay(Caller.OWN);
		join(Caller.OTHER, "Otto");
		pay(Caller.OTHER);
		join(Caller.SUSPENDED, "Sven");
		pay(Caller.SUSPENDED);
		send(Caller.ADMIN, "PUT", "/api/v1/users/" + actor(Caller.SUSPENDED).id() + "/suspension",
				"{\"reason\":\"role matrix\"}");
		awaitEverywhere(Caller.SUSPENDED, SOON);
		awaitEverywhere(Caller.DUNNING, DUNNED);
	}

	/// What a row asks, asked by a caller: about their own, or else about the owner's.
	Answer ask(Row row, Caller caller) {
		return send(caller, row.method(), path(row, caller), row.body());
	}

	private String path(Row row, Caller caller) {
		Actor subject = actor(row.path().endsWith("/suspension") ? Caller.SUSPENDED
				: caller.isAboutThemselves() ? caller : Caller.OWN);
		String variable = row.path().contains("/billing-runs/") ? this.run : row.path().contains("/invoices/{")
				? subject.invoice() : row.path().contains("/notifications/{") ? subject.notification() : subject.id();
		return row.path().replaceFirst("\\{[^}]+}", variable);
	}

	Answer send(Caller caller, String method, String path, String body) {
		return new Call(this.system.gateway(), method, path, body).as(actor(caller).token());
	}

	private Actor actor(Caller caller) {
		return Objects.requireNonNullElse(this.actors.get(caller), Actor.NOBODY);
	}

	private void staff(Caller caller, String name) {
		String token = this.system.tokens().ofPerson(LoginName.of(name), "mitosis");
		Actor actor = new Actor(token, "", "", "");
		this.actors.put(caller, actor);
		await().atMost(SOON).untilAsserted(() -> {
			assertThat(send(caller, "GET", "/api/v1/users/me", "").status()).isEqualTo(200);
			assertThat(send(caller, "GET", "/api/v1/account", "").status()).isEqualTo(200);
		});
	}

	/// Somebody who is welcome, and owes for the rest of the month.
	private void join(Caller caller, String name) {
		Member member = this.system.register(name);
		this.actors.put(caller, new Actor(member.token(), member.id(), "", ""));
		await().atMost(SOON).untilAsserted(() -> assertThat(member.status()).isEqualTo("ACTIVE"));
		await().atMost(SOON).untilAsserted(() -> assertThat(member.inbox()).isNotEmpty());
		expect(200, send(caller, "PUT", "/api/v1/account/plan", "{\"plan\":\"PRO\"}"));
		await().atMost(SOON).untilAsserted(() -> assertThat(first(member, "/api/v1/invoices")).isNotEmpty());
		this.actors.put(caller, new Actor(member.token(), member.id(), first(member, "/api/v1/invoices"),
				first(member, "/api/v1/notifications")));
	}

	private void pay(Caller caller) {
		expect(201, send(caller, "POST", "/api/v1/invoices/" + actor(caller).invoice() + "/payments",
				"{\"paymentMethod\":\"pm_ok\"}"));
	}

	private String startRun() {
		Answer started = send(Caller.ADMIN, "POST", "/api/v1/billing-runs", "{\"period\":\"2020-01\"}");
		expect(202, started);
		String location = started.header("Location").orElseThrow();
		return location.substring(location.lastIndexOf('/') + 1);
	}

	/// Until every service knows of the suspension.
	private void awaitEverywhere(Caller caller, Duration patience) {
		await().atMost(patience).untilAsserted(() -> {
			assertThat(send(caller, "PATCH", "/api/v1/users/me", "{}").status()).isEqualTo(403);
			assertThat(send(caller, "PUT", "/api/v1/account/plan", "{\"plan\":\"FREE\"}").status()).isEqualTo(403);
			assertThat(send(caller, "POST", "/api/v1/notifications/read-all", "").status()).isEqualTo(403);
		});
	}

	private static String first(Member member, String list) {
		return member.get(list).json().at("/items/0/id").asString("");
	}

	private static void expect(int status, Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
	}

	/// Somebody with their token and what is theirs.
	private record Actor(String token, String id, String invoice, String notification) {

		static final Actor NOBODY = new Actor("", "", "", "");

	}

}
