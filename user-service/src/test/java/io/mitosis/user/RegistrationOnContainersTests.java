package io.mitosis.user;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.mitosis.testing.Clients;
import io.mitosis.testing.Events;
import io.mitosis.testing.containers.Containers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// A registration with nothing replayed: the service as it starts from an IDE, on real Keycloak, Kafka and MongoDB.
@Tag(Containers.TAG)
class RegistrationOnContainersTests {

	private static final String PASSWORD = "correct horse";

	private static ConfigurableApplicationContext service;

	private final String email = "ines-%s@example.com".formatted(UUID.randomUUID());

	private final RestTestClient client = Clients.of(Integer.parseInt(setting("local.server.port")));

	@BeforeAll
	static void start() {
		SpringApplication.Running running = TestUserServiceApplication.start("--server.port=0",
				"--mitosis.drain.wait=0s", "--spring.kafka.consumer.group-id=on-containers");
		service = running.getApplicationContext();
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void isReady() {
		this.client.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
	}

	@Test
	void makesAPersonWhoLogsInAndIsKnown() {
		register().expectStatus().isCreated();

		this.client.get()
			.uri("/api/v1/users/me")
			.headers((headers) -> headers.setBearerAuth(token()))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.email")
			.isEqualTo(this.email)
			.jsonPath("$.status")
			.isEqualTo("PENDING");
	}

	@Test
	void tellsTheOthers() {
		register().expectStatus().isCreated();

		try (Events events = new Events()) {
			await().untilAsserted(() -> assertThat(events.all("user-events"))
				.filteredOn((message) -> message.value().contains(this.email))
				.extracting((message) -> Events.header(message, "ce_type"))
				.contains("user.registered.v1"));
		}
	}

	@Test
	void refusesTheSameAddressAgain() {
		register().expectStatus().isCreated();

		register().expectStatus().isEqualTo(409);
	}

	@Test
	void endsWithAnIdentityThatIsGone() {
		register().expectStatus().isCreated();

		this.client.delete()
			.uri("/api/v1/users/me")
			.headers((headers) -> headers.setBearerAuth(token()))
			.exchange()
			.expectStatus()
			.is2xxSuccessful();

		await().untilAsserted(() -> assertThat(login().getStatusCode().is4xxClientError()).isTrue());
	}

	private ResponseSpec register() {
		return this.client.post()
			.uri("/api/v1/users")
			.contentType(MediaType.APPLICATION_JSON)
			.body("""
					{"email": "%s", "password": "%s", "displayName": "Ines", "country": "DE"}""".formatted(this.email,
					PASSWORD))
			.exchange();
	}

	private String token() {
		ResponseEntity<JsonNode> answer = login();
		assertThat(answer.getStatusCode().value()).as(() -> answer.toString()).isEqualTo(200);
		return Objects.requireNonNull(answer.getBody()).path("access_token").asString();
	}

	private ResponseEntity<JsonNode> login() {
		MultiValueMap<String, String> form = MultiValueMap.fromSingleValue(Map.of("grant_type", "password", "client_id",
				"mitosis-cli", "username", this.email, "password", PASSWORD));
		return RestClient.create(setting("mitosis.keycloak-url"))
			.post()
			.uri("/realms/mitosis/protocol/openid-connect/token")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(form)
			.retrieve()
			.onStatus(HttpStatusCode::isError, (request, response) -> {
			})
			.toEntity(JsonNode.class);
	}

	private static String setting(String name) {
		return service.getEnvironment().getRequiredProperty(name);
	}

}
