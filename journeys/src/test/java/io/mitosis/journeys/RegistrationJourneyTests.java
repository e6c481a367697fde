package io.mitosis.journeys;

import java.time.Duration;
import java.time.Instant;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Newcomer;
import io.mitosis.lab.events.Event;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

@Journey
class RegistrationJourneyTests {

	private static final Duration SOON = Duration.ofSeconds(60);

	private final RunningSystem system;

	RegistrationJourneyTests(RunningSystem system) {
		this.system = system;
	}

	@Test
	void answersWithTheNewPerson() {
		Newcomer ines = Newcomer.named("Ines");

		Answer created = this.system.gateway().post("/api/v1/users", ines);

		assertThat(created.status()).isEqualTo(201);
		assertThat(created.header("Location")).contains("/api/v1/users/" + created.text("id"));
		assertThat(created.header("ETag")).isPresent();
		assertThat(created.header("X-Trace-Id")).hasValueSatisfying((id) -> assertThat(id).matches("[0-9a-f]{32}"));
		assertThat(created.text("status")).isEqualTo("PENDING");
		assertThat(created.text("email")).isEqualTo(ines.email());
		assertThat(created.text("displayName")).isEqualTo("Ines");
		assertThat(created.text("country")).isEqualTo("DE");
		assertThat(Instant.parse(created.text("createdAt"))).isCloseTo(Instant.now(), within(Duration.ofMinutes(1)));
		assertThat(created.body()).doesNotContain("password");
	}

	@Test
	void travelsAllOfTheSystem() {
		Member ines = this.system.register("Ines");

		assertThat(ines.get("/api/v1/users/me").status()).isEqualTo(200);

		await().atMost(SOON).untilAsserted(() -> assertThat(ines.status()).isEqualTo("ACTIVE"));
		Answer account = ines.get("/api/v1/account");
		assertThat(account.text("userId")).isEqualTo(ines.id());
		assertThat(account.text("plan")).isEqualTo("FREE");
		assertThat(account.text("status")).isEqualTo("OPEN");
		assertThat(account.json().path("balanceDue").path("amount").asString()).isEqualTo("0.00");
		assertThat(account.json().path("balanceDue").path("currency").asString()).isEqualTo("EUR");
		await().atMost(SOON).untilAsserted(() -> assertThat(ines.inbox()).containsExactly("welcome"));
		await().atMost(SOON).untilAsserted(() -> assertThat(ines.welcomeMails()).hasSize(1));
		assertThat(ines.verificationMails()).hasSize(1);
	}

	@Test
	void carriesItsEventsInTheEnvelope() {
		Member ines = this.system.register("Ines");
		await().atMost(SOON).untilAsserted(() -> assertThat(ines.events("user.activated.v1")).hasSize(1));

		Event registered = ines.events("user.registered.v1").getFirst();
		Event opened = ines.events("account.opened.v1").getFirst();
		Event activated = ines.events("user.activated.v1").getFirst();

		assertEnvelope(registered, "user-events", "/user-service", 1);
		assertEnvelope(opened, "billing-events", "/billing-service", 1);
		assertEnvelope(activated, "user-events", "/user-service", 2);
		assertThat(trace(opened)).isEqualTo(trace(registered)).isEqualTo(trace(activated));
		JsonNode payload = registered.payload();
		assertThat(payload.propertyNames()).containsExactlyInAnyOrder("id", "email", "displayName", "country", "status",
				"createdAt");
		assertThat(payload.path("status").asString()).isEqualTo("PENDING");
		assertThat(activated.payload().path("status").asString()).isEqualTo("ACTIVE");
	}

	private static void assertEnvelope(Event event, String topic, String source, long sequence) {
		assertThat(event.topic()).isEqualTo(topic);
		assertThat(event.header("ce_specversion")).isEqualTo("1.0");
		assertThat(event.header("ce_source")).isEqualTo(source);
		assertThat(event.header("content-type")).startsWith("application/json");
		assertThat(event.header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
		assertThat(event.id()).matches("[0-9a-f-]{36}");
		assertThat(event.subject()).isEqualTo(event.payload().path("id").asString());
		assertThat(event.sequence()).isEqualTo(sequence);
		assertThat(event.headers()).doesNotContainKey("__TypeId__");
	}

	private static String trace(Event event) {
		return event.header("traceparent").substring(3, 35);
	}

}
