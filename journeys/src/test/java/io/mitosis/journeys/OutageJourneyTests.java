package io.mitosis.journeys;

import java.time.Duration;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Newcomer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// What the outbox is for.
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

	/// Who said so is dead before Kafka is back.
	@Test
	void registersWithoutKafkaAndPublishesOnceWhatAKilledServiceHadOnlyWritten() {
		this.system.stop("kafka");

		Newcomer newcomer = Newcomer.named("Ines");
		Answer created = this.system.gateway().post("/api/v1/users", newcomer);

		assertThat(created.status()).as(created.body()).isEqualTo(201);
		assertThat(created.took()).as("Who asks Kafka waits five seconds").isLessThan(Duration.ofSeconds(5));
		Member ines = this.system.member(newcomer, created);
		assertThat(ines.status()).isEqualTo("PENDING");
		this.system.kill("user-service");
		this.system.start("kafka");
		this.system.start("user-service");
		assertActive(ines);
		assertThat(ines.events("user.registered.v1")).hasSize(1);
		assertThat(ines.events("account.opened.v1")).hasSize(1);
		assertThat(ines.inbox()).containsExactly("welcome");
	}

	private static void assertActive(Member member) {
		await().atMost(AFTER_AN_OUTAGE)
			.ignoreExceptions()
			.untilAsserted(() -> assertThat(member.status()).isEqualTo("ACTIVE"));
		await().atMost(AFTER_AN_OUTAGE).untilAsserted(() -> assertThat(member.welcomeMails()).hasSize(1));
	}

}
