package io.mitosis.journeys;

import java.time.Duration;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Newcomer;
import io.mitosis.lab.data.Databases;
import io.mitosis.lab.events.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Journey
@Needs(Need.PROCESSES)
class OutageJourneyTests {

	private static final Duration AFTER_AN_OUTAGE = Duration.ofSeconds(60);

	private final RunningSystem system;

	OutageJourneyTests(RunningSystem system) {
		this.system = system;
	}

	@AfterEach
	void everythingIsUpAgain() {
		this.system.startWhatIsMissing();
	}

	@Test
	void refusesARegistrationWithoutKeycloakAndTakesItAfterwards() {
		Newcomer ines = Newcomer.named("Ines");
		this.system.stop("keycloak");

		Answer refused = this.system.gateway().post("/api/v1/users", ines);

		assertThat(refused.status()).as(refused.body()).isEqualTo(503);
		assertThat(refused.header("Retry-After")).isPresent();
		assertThat(refused.text("type")).startsWith("/docs/problems/");
		this.system.start("keycloak");
		assertThat(new Identities(this.system).know(ines.email())).isFalse();
		try (Databases databases = this.system.databases()) {
			assertThat(databases.user(ines.email())).isEmpty();
		}
		Answer created = this.system.gateway().post("/api/v1/users", ines);
		assertThat(created.status()).as(created.body()).isEqualTo(201);
		assertActive(this.system.member(ines, created));
	}

	@Test
	void registersWithoutKafkaAndDeliversAfterwards() {
		this.system.stop("kafka");

		Newcomer ines = Newcomer.named("Ines");
		Answer created = this.system.gateway().post("/api/v1/users", ines);

		assertThat(created.status()).as(created.body()).isEqualTo(201);
		assertThat(created.took()).as("Who asks Kafka waits five seconds").isLessThan(Duration.ofSeconds(5));
		Member member = this.system.member(ines, created);
		assertThat(member.status()).isEqualTo("PENDING");
		this.system.start("kafka");
		assertActive(member);
		assertThat(member.events("user.registered.v1").stream().map(Event::id).distinct()).hasSize(1);
	}

	@Test
	void publishesOnceWhatAKilledServiceHadOnlyWritten() {
		this.system.stop("kafka");
		Member ines = this.system.register("Ines");

		this.system.kill("user-service");
		this.system.start("kafka");
		this.system.start("user-service");

		assertActive(ines);
		assertThat(ines.events("user.registered.v1")).hasSize(1);
		assertThat(ines.events("account.opened.v1")).hasSize(1);
		assertThat(ines.inbox()).containsExactly("welcome");
	}

	@Test
	void mailsOnceWhenTheMailServerIsBack() {
		this.system.stop("mail");
		Member ines = this.system.register("Ines");
		await().atMost(AFTER_AN_OUTAGE).untilAsserted(() -> assertThat(ines.inbox()).containsExactly("welcome"));

		this.system.start("mail");

		await().atMost(AFTER_AN_OUTAGE).untilAsserted(() -> assertThat(ines.welcomeMails()).hasSize(1));
		await().during(Duration.ofSeconds(3))
			.atMost(Duration.ofSeconds(10))
			.untilAsserted(() -> assertThat(ines.welcomeMails()).hasSize(1));
	}

	private static void assertActive(Member member) {
		await().atMost(AFTER_AN_OUTAGE)
			.ignoreExceptions()
			.untilAsserted(() -> assertThat(member.status()).isEqualTo("ACTIVE"));
		await().atMost(AFTER_AN_OUTAGE).untilAsserted(() -> assertThat(member.welcomeMails()).hasSize(1));
	}

}
