package io.mitosis.journeys;

import java.time.Duration;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.LoginName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Journey
@Needs(Need.PROCESSES)
class OverviewJourneyTests {

	private static final Duration SOON = Duration.ofSeconds(30);

	private final RunningSystem system;

	private final String token;

	OverviewJourneyTests(RunningSystem system) {
		this.system = system;
		this.token = system.tokens().ofPerson(LoginName.of("alice"), "mitosis");
	}

	@AfterEach
	void heal() {
		this.system.heal();
	}

	@Test
	void showsWhatCanBeHadWhileAServiceIsFrozen() {
		await().atMost(SOON).untilAsserted(() -> assertWhole(overview()));
		this.system.cause("billing-service-frozen");

		Answer partial = overview();

		assertThat(partial.status()).as(partial.body()).isEqualTo(200);
		assertThat(partial.json().at("/unavailable/0").asString()).isEqualTo("billing");
		assertThat(partial.json().at("/account").isNull()).isTrue();
		assertThat(partial.json().at("/profile/email").asString()).isEqualTo(LoginName.of("alice"));
		this.system.heal();
		await().atMost(SOON).untilAsserted(() -> assertWhole(overview()));
	}

	private Answer overview() {
		return this.system.gateway().get("/api/v1/overview", this.token);
	}

	private static void assertWhole(Answer overview) {
		assertThat(overview.status()).as(overview.body()).isEqualTo(200);
		assertThat(overview.json().at("/account/status").asString()).isEqualTo("OPEN");
		assertThat(overview.json().at("/profile/status").asString()).isEqualTo("ACTIVE");
		assertThat(overview.json().at("/unreadNotifications").isNumber()).isTrue();
		assertThat(overview.json().at("/unavailable").isEmpty()).isTrue();
	}

}
