package io.mitosis.journeys;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Newcomer;
import io.mitosis.lab.data.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// One dependency is away, frozen or cut off for a while: what can answer does, what cannot says so soon, and everything
/// catches up by itself.
@Journey
@Needs(Need.PROCESSES)
@TestInstance(Lifecycle.PER_CLASS)
class FaultJourneyTests {

	/// What the gateway grants, and what a busy machine needs on top.
	private static final Duration BUDGET = Duration.ofSeconds(15);

	private static final Duration SOON = Duration.ofSeconds(60);

	private final RunningSystem system;

	FaultJourneyTests(RunningSystem system) {
		this.system = system;
	}

	@AfterEach
	void everythingIsUpAgain() {
		this.system.heal();
		this.system.startWhatIsMissing();
	}

	@AfterAll
	void everythingIsInOrderAgain() {
		this.system.assertInOrder();
	}

	@Test
	void refusesSoonWhatNeedsAFrozenDatabase() {
		Member ines = anActiveMember();
		this.system.cause("mongo-frozen");

		assertThat(atOnce(List.of(() -> ines.get("/api/v1/users/me"), () -> ines.get("/api/v1/account"),
				() -> ines.get("/api/v1/notifications"),
				() -> this.system.gateway().post("/api/v1/users", Newcomer.named("Tom")))))
			.allSatisfy(FaultJourneyTests::assertRefusedSoon);

		this.system.heal();
		await().atMost(SOON).untilAsserted(() -> assertThat(ines.get("/api/v1/users/me").status()).isEqualTo(200));
	}

	@Test
	void refusesSoonWhatNeedsADatabaseThatIsAway() {
		Member ines = anActiveMember();
		this.system.cause("mongo-away");

		assertThat(ines.get("/api/v1/plans").status()).isEqualTo(200);
		assertThat(atOnce(List.of(() -> ines.get("/api/v1/users/me"),
				() -> this.system.gateway().post("/api/v1/users", Newcomer.named("Tom")))))
			.allSatisfy(FaultJourneyTests::assertRefusedSoon);

		this.system.heal();
		await().atMost(SOON).untilAsserted(() -> assertThat(ines.get("/api/v1/users/me").status()).isEqualTo(200));
	}

	@Test
	void takesARegistrationWhileTheBrokerIsFrozen() {
		this.system.cause("kafka-frozen");

		Newcomer newcomer = Newcomer.named("Ines");
		Answer created = this.system.gateway().post("/api/v1/users", newcomer);

		assertThat(created.status()).as(created.body()).isEqualTo(201);
		assertThat(created.took()).isLessThan(BUDGET);
		this.system.heal();
		assertBecomesActive(this.system.member(newcomer, created));
	}

	@Test
	void holdsUpOnlyTheServiceThatIsCutOffFromTheBroker() {
		this.system.cause("partition-billing-service-kafka");

		Member ines = this.system.register("Ines");

		assertThat(ines.status()).isEqualTo("PENDING");
		assertThat(ines.get("/api/v1/account").status()).isEqualTo(404);
		this.system.heal();
		assertBecomesActive(ines);
	}

	@Test
	void servesThoseWhoAreLoggedInWithoutKeycloakAndForgetsWhomItRefused() {
		Member ines = anActiveMember();
		Newcomer tom = Newcomer.named("Tom");
		this.system.cause("keycloak-away");

		assertThat(ines.get("/api/v1/users/me").status()).isEqualTo(200);
		assertThat(ines.get("/api/v1/account").status()).isEqualTo(200);
		assertRefusedSoon(this.system.gateway().post("/api/v1/users", tom));
		assertThat(Doors.knock(this.system, new ForgedToken(ines.token()).withAnUnknownKey()))
			.allSatisfy(FaultJourneyTests::assertRefusedSoon);
		this.system.heal();
		assertThat(new Identities(this.system).know(tom.email())).isFalse();
		try (Databases databases = this.system.databases()) {
			assertThat(databases.user(tom.email())).isEmpty();
		}
		Answer created = this.system.gateway().post("/api/v1/users", tom);
		assertThat(created.status()).as(created.body()).isEqualTo(201);
		assertBecomesActive(this.system.member(tom, created));
	}

	@Test
	void mailsOnceWhenTheMailServerIsBack() {
		this.system.cause("mail-away");
		Member ines = anActiveMember();
		await().atMost(SOON).untilAsserted(() -> assertThat(ines.inbox()).contains("welcome"));
		assertThat(ines.welcomeMails()).isEmpty();

		this.system.heal();

		await().atMost(SOON.multipliedBy(2)).untilAsserted(() -> assertThat(ines.welcomeMails()).hasSize(1));
		await().during(Duration.ofSeconds(3))
			.atMost(Duration.ofSeconds(10))
			.untilAsserted(() -> assertThat(ines.welcomeMails()).hasSize(1));
	}

	@Test
	void refusesAPaymentWithoutTheProviderAndGoesOnWithTheSameKey() {
		Member ines = anActiveMember();
		await().atMost(SOON).untilAsserted(() -> assertThat(ines.changePlan("PRO").status()).isEqualTo(200));
		await().atMost(SOON).untilAsserted(() -> assertThat(ines.invoices("OPEN")).hasSize(1));
		String invoice = ines.invoices("OPEN").getFirst();
		String key = UUID.randomUUID().toString();
		this.system.cause("provider-away");

		assertRefusedSoon(ines.pay(invoice, key));
		assertThat(ines.get("/api/v1/account").status()).isEqualTo(200);

		this.system.heal();
		await().atMost(SOON).untilAsserted(() -> assertThat(ines.pay(invoice, key).status()).isEqualTo(201));
		assertThat(ines.invoices("PAID")).containsExactly(invoice);
	}

	@Test
	void findsItsServicesWithoutTheRegistry() {
		Member ines = anActiveMember();
		this.system.cause("discovery-away");

		assertThat(ines.get("/api/v1/users/me").status()).isEqualTo(200);
		assertThat(ines.get("/api/v1/account").status()).isEqualTo(200);
		assertThat(ines.get("/api/v1/notifications").status()).isEqualTo(200);
	}

	@Test
	void digestsPoison() {
		this.system.cause("poison");

		assertBecomesActive(this.system.register("Ines"));
	}

	private Member anActiveMember() {
		Member member = this.system.register("Ines");
		assertBecomesActive(member);
		return member;
	}

	/// Asks all of it at the same time, for each of them waits until somebody gives up.
	private static List<Answer> atOnce(List<Supplier<Answer>> questions) {
		List<CompletableFuture<Answer>> answers = questions.stream()
			.map((question) -> CompletableFuture.supplyAsync(question, Thread::startVirtualThread))
			.toList();
		return answers.stream().map(CompletableFuture::join).toList();
	}

	private static void assertBecomesActive(Member member) {
		await().atMost(SOON).ignoreExceptions().untilAsserted(() -> assertThat(member.status()).isEqualTo("ACTIVE"));
	}

	private static void assertRefusedSoon(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(503);
		assertThat(answer.header("Retry-After")).isPresent();
		assertThat(answer.text("type")).startsWith("/docs/problems/");
		assertThat(answer.took()).isLessThan(BUDGET);
	}

}
