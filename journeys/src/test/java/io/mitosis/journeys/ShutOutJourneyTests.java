package io.mitosis.journeys;

import java.time.Duration;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.LoginName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Who is suspended or has left still holds a good token for minutes; every door looks at more than that.
@Journey
@Needs(Need.SERVICE_PORTS)
class ShutOutJourneyTests {

	private static final Duration SOON = Duration.ofSeconds(30);

	private final RunningSystem system;

	ShutOutJourneyTests(RunningSystem system) {
		this.system = system;
	}

	@Test
	void shutsOutWhoIsSuspendedUntilTheyAreReinstated() {
		Member ines = anActiveMember();

		suspension(ines, "PUT");
		assertThat(ines.get("/api/v1/users/me").status()).isEqualTo(200);
		await().atMost(SOON).untilAsserted(() -> {
			assertProblem(ines.get("/api/v1/account"), 403, "suspended");
			assertProblem(ines.get("/api/v1/notifications"), 403, "suspended");
		});

		suspension(ines, "DELETE");
		await().atMost(SOON).untilAsserted(() -> Doors.assertAccept(this.system, ines.token()));
	}

	@Test
	void doesNotKnowWhoHasLeft() {
		Member ines = anActiveMember();

		assertThat(ines.change("DELETE", "/api/v1/users/me", null, "If-Match", version(ines)).status()).isEqualTo(204);

		await().atMost(SOON)
			.untilAsserted(() -> assertThat(Doors.knock(this.system, ines.token()))
				.allSatisfy((answer) -> assertThat(answer.status()).isEqualTo(404)));
	}

	private static String version(Member member) {
		return member.get("/api/v1/users/me").header("ETag").orElseThrow();
	}

	private Member anActiveMember() {
		Member member = this.system.register("Ines");
		await().atMost(SOON).untilAsserted(() -> assertThat(member.status()).isEqualTo("ACTIVE"));
		await().atMost(SOON).untilAsserted(() -> assertThat(member.inbox()).contains("welcome"));
		return member;
	}

	private void suspension(Member member, String method) {
		String ada = this.system.tokens().ofPerson(LoginName.of("ada"), "mitosis");
		Answer answer = new Call(this.system.gateway(), method, "/api/v1/users/%s/suspension".formatted(member.id()),
				method.equals("PUT") ? "{\"reason\":\"journey\"}" : "")
			.as(ada);
		assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
	}

	private static void assertProblem(Answer answer, int status, String problem) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.text("type")).isEqualTo("/docs/problems/" + problem);
	}

}
