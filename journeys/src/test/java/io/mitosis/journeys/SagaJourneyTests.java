package io.mitosis.journeys;

import java.time.Duration;
import java.util.Map;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.events.Event;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// What happens to people over several services, and what makes up for it.
@Journey
@TestInstance(Lifecycle.PER_CLASS)
class SagaJourneyTests {

	private static final Duration SOON = Duration.ofSeconds(60);

	private final RunningSystem system;

	SagaJourneyTests(RunningSystem system) {
		this.system = system;
	}

	@AfterEach
	void everythingIsUpAgain() {
		this.system.heal();
		this.system.startWhatIsMissing();
	}

	@AfterAll
	void everythingIsInOrder() {
		this.system.assertInOrder();
	}

	/// Registration, refusal, dunning and farewell, each to its end.
	@Test
	void demoTellsThemAll() {
		assertThat(this.system.demo()).contains("account.opened.v1", "account.refused.v1", "account.delinquent.v1",
				"account.settled.v1", "account.closed.v1");
	}

	@Test
	void aNewNameReachesEverybodyOnce() {
		Member ines = this.system.register("Ines");
		await().atMost(SOON).untilAsserted(() -> assertThat(ines.status()).isEqualTo("ACTIVE"));
		String version = ines.get("/api/v1/users/me").header("ETag").orElseThrow();

		Answer renamed = rename(ines, version);
		Answer again = rename(ines, version);

		assertThat(renamed.status()).as(renamed.body()).isEqualTo(200);
		assertThat(again.status()).isEqualTo(412);
		await().atMost(SOON)
			.until(() -> this.system.events().stream().filter((event) -> tells(event, ines)).count(),
					(count) -> count == 1);
	}

	@Test
	@Needs(Need.PROCESSES)
	void aMailThatNobodyTakesIsGivenUpInTheEnd() {
		this.system.kill("notification-service");
		this.system.lab().with(Map.of("MITOSIS_MAIL_GIVEUPAFTER", "3s")).run("start", "notification-service");
		this.system.cause("mail-away");

		Member ines = this.system.register("Ines");

		await().atMost(SOON)
			.until(() -> this.system.events()
				.stream()
				.anyMatch((event) -> event.type().equals("notification.delivery-failed.v1")
						&& event.key().equals(ines.id())));
		assertThat(ines.inbox()).contains("welcome");
		this.system.heal();
		this.system.kill("notification-service");
		this.system.start("notification-service");
	}

	private static Answer rename(Member member, String version) {
		return member.change("PATCH", "/api/v1/users/me", Map.of("displayName", "Ines Sommer"), "Content-Type",
				"application/merge-patch+json", "If-Match", version);
	}

	private static boolean tells(Event event, Member member) {
		return event.type().equals("user.profile-changed.v1") && event.key().equals(member.id());
	}

}
