package io.mitosis.journeys;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Newcomer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// What our programs have written by now; after most of the others, so that there is something to read.
@Journey
@Needs(Need.PROCESSES)
@Order(Integer.MAX_VALUE - 2)
class LogJourneyTests {

	private static final Duration SOON = Duration.ofSeconds(20);

	private static final Pattern OURS = Pattern.compile("(gateway|discovery|.*-service).*\\.log(\\.\\d+)?");

	private final RunningSystem system;

	LogJourneyTests(RunningSystem system) {
		this.system = system;
	}

	@Test
	void aLineSaysWhoWroteItForWhomAndInWhichTrace() {
		Answer created = this.system.gateway().post("/api/v1/users", Newcomer.named("Ines"));
		String trace = created.header("X-Trace-Id").orElseThrow();

		await().atMost(SOON).untilAsserted(() -> assertThat(json(trace)).contains("Account of user"));

		JsonNode line = json(trace).lines()
			.filter((each) -> each.contains("Account of user"))
			.map(new JsonMapper()::readTree)
			.findFirst()
			.orElseThrow();
		assertThat(line.path("trace.id").asString()).isEqualTo(trace);
		assertThat(line.path("span.id").asString()).matches("[0-9a-f]{16}");
		assertThat(line.at("/user/id").asString()).isEqualTo(created.text("id"));
		assertThat(line.at("/service/name").asString()).isEqualTo("billing-service");
		assertThat(line.at("/service/node/name").asString()).isEqualTo("billing-service-1");
		assertThat(line.at("/log/level").asString()).isEqualTo("INFO");
	}

	/// Whatever the stories before have caused, failures above all.
	@Test
	void nobodysDataAndNoSecretIsInAnyLog() {
		Member zebulon = this.system.register("Zebulon");
		zebulon.change("PATCH", "/api/v1/users/me", Map.of("displayName", "Zebulon the Second"), "Content-Type",
				"application/merge-patch+json", "If-Match", "\"0\"");
		this.system.gateway().post("/api/v1/users", zebulon.newcomer());
		this.system.gateway().get("/api/v1/users?email=" + zebulon.email(), zebulon.token());

		assertThat(new Indiscretions(words()).in(Chosen.HOME.logs(), OURS)).isEmpty();
	}

	private List<String> words() {
		return List.of("Zebulon", Newcomer.named("Ines").password(),
				this.system.settings().get("MITOSIS_EUREKA_PASSWORD"),
				this.system.settings().get("MITOSIS_USER_SERVICE_SECRET"),
				this.system.settings().get("MITOSIS_KEYCLOAK_ADMIN_PASSWORD"));
	}

	private String json(String trace) {
		return this.system.lab().attempt("logs", "--json", "--trace", trace).output();
	}

}
