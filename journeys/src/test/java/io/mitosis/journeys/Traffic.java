package io.mitosis.journeys;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Api;
import io.mitosis.lab.client.LoginName;
import io.mitosis.lab.client.Newcomer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// What a day brings, in a minute: people who are served, and requests that go wrong in every way that has a figure.
final class Traffic {

	private static final Duration SOON = Duration.ofSeconds(60);

	private static final int READS = 600;

	private static final List<String> PAGES = List.of("/api/v1/users/me", "/api/v1/account", "/api/v1/invoices",
			"/api/v1/plans", "/api/v1/notifications", "/api/v1/overview");

	private final RunningSystem system;

	Traffic(RunningSystem system) {
		this.system = system;
	}

	/// Everybody gets what they want.
	void good() {
		Member ines = aMemberWhoOwes();
		assertThat(pay(ines, "pm_ok").status()).isEqualTo(201);
		for (int i = 0; i < READS; i++) {
			Answer answer = ines.get(PAGES.get(i % PAGES.size()));
			assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		}
		String ada = this.system.tokens().ofPerson(LoginName.of("ada"), "mitosis");
		assertThat(new Call(this.system.gateway(), "POST", "/api/v1/billing-runs", "{\"period\":\"2020-02\"}").as(ada)
			.status()).isEqualTo(202);
	}

	/// Nobody does; but for the poison nothing of it lasts.
	///
	/// @param strict a gateway that grants one request a second
	void bad(URI strict) {
		Member tom = aMemberWhoOwes();
		assertThat(pay(tom, "pm_declined").status()).isEqualTo(402);
		assertThat(pay(tom, "pm_error").status()).isEqualTo(503);
		assertThat(tom.get("/api/v1/nothing").status()).isEqualTo(404);
		assertThat(this.system.gateway().get("/api/v1/users/me").status()).isEqualTo(401);
		insist(new Api(strict), tom);
		this.system.cause("poison");
		this.system.cause("mail-away");
		this.system.register("Mia");
		this.system.heal();
	}

	private void insist(Api strict, Member member) {
		await().atMost(SOON)
			.until(() -> strict.get("/api/v1/users/me", member.token()).status(), (status) -> status == 429);
		await().atMost(SOON).until(() -> strict.get("/api/v1/plans").status(), (status) -> status == 429);
		await().atMost(SOON)
			.until(() -> strict.post("/api/v1/users", Newcomer.named("Max")).status(), (status) -> status == 429);
	}

	private Member aMemberWhoOwes() {
		Member member = this.system.register("Ines");
		await().atMost(SOON).untilAsserted(() -> assertThat(member.status()).isEqualTo("ACTIVE"));
		await().atMost(SOON).untilAsserted(() -> assertThat(member.changePlan("PRO").status()).isEqualTo(200));
		await().atMost(SOON).untilAsserted(() -> assertThat(member.invoices("OPEN")).hasSize(1));
		return member;
	}

	private static Answer pay(Member member, String method) {
		return member.change("POST", "/api/v1/invoices/%s/payments".formatted(member.invoices("OPEN").getFirst()),
				Map.of("paymentMethod", method), "Idempotency-Key", UUID.randomUUID().toString());
	}

}
