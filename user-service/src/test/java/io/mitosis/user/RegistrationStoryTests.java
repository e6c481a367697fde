package io.mitosis.user;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import io.mitosis.contracts.EventContract;
import io.mitosis.contracts.EventContract.Message;
import io.mitosis.testing.Events;
import io.mitosis.testing.ServiceTest;
import io.mitosis.testing.TokenIssuer;
import io.mitosis.testing.Tokens;
import io.mitosis.user.identity.ReplayedKeycloak;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Follows people from their registration to the day their account is open.
@ServiceTest
class RegistrationStoryTests {

	private static final String ADMIN = "/admin/realms/mitosis";

	private static final ReplayedKeycloak keycloak = new ReplayedKeycloak();

	private final UUID subject = UUID.randomUUID();

	@Autowired
	private RestTestClient client;

	@Autowired
	private Events events;

	@DynamicPropertySource
	static void identity(DynamicPropertyRegistry registry) {
		registry.add("mitosis.keycloak-url", keycloak::url);
		registry.add("MITOSIS_USER_SERVICE_SECRET", () -> "test");
	}

	@BeforeEach
	void createIdentities() {
		keycloak.answers("POST /realms/mitosis/protocol/openid-connect/token", 200, """
				{"access_token":"service token","expires_in":300,"refresh_expires_in":0,"token_type":"Bearer",
				"not-before-policy":0,"scope":"profile email"}""");
		keycloak.answers("POST " + ADMIN + "/users", (request) -> new ReplayedKeycloak.Answer(201, "",
				Map.of("Location", keycloak.url() + ADMIN + "/users/" + this.subject)));
		keycloak.answers("PUT " + verificationMail(), 204, "");
	}

	@AfterAll
	static void close() {
		keycloak.close();
	}

	@Test
	void aNewPersonBecomesActiveWhenTheirAccountIsOpen() {
		register("ines@example.com").expectStatus()
			.isCreated()
			.expectHeader()
			.location("/api/v1/users/" + this.subject)
			.expectHeader()
			.valueEquals(HttpHeaders.ETAG, "\"0\"");
		await().untilAsserted(() -> assertThat(published()).containsExactly("user.registered.v1"));
		assertThat(keycloak.requests("POST " + ADMIN + "/users").getLast().authorization())
			.isEqualTo("Bearer service token");

		openAccount();
		openAccount();
		await().untilAsserted(() -> assertThat(published()).containsExactly("user.registered.v1", "user.activated.v1"));

		me(Tokens.member(this.subject)).expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals(HttpHeaders.ETAG, "\"1\"")
			.expectBody()
			.jsonPath("$.email")
			.isEqualTo("ines@example.com")
			.jsonPath("$.status")
			.isEqualTo("ACTIVE");
		assertThat(records()).allSatisfy((message) -> assertThat(violations(message)).isEmpty());
	}

	@Test
	void aNewPersonIsAskedToVerifyTheirAddress() {
		register("ines@example.com").expectStatus().isCreated();

		await().untilAsserted(() -> assertThat(keycloak.requests("PUT " + verificationMail())).hasSize(1));
	}

	@Test
	void whoSignsInWithoutAProfileGetsOne() {
		String token = TokenIssuer.shared()
			.sign(Tokens.claims(this.subject, "admin", "support", "member").claim("email", "ada@example.com").build());

		me(token).expectStatus().isOk().expectBody().jsonPath("$.status").isEqualTo("PENDING");
		me(token).expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.ETAG, "\"0\"");

		await().untilAsserted(() -> assertThat(published()).containsExactly("user.registered.v1"));
		assertThat(keycloak.requests("PUT " + verificationMail())).isEmpty();
		assertThat(records()).allSatisfy((message) -> assertThat(violations(message)).isEmpty());
	}

	@Test
	void aRefusedRegistrationLeavesNothingBehind() {
		keycloak.answers("POST " + ADMIN + "/users", 409, "{\"errorMessage\":\"User exists with same email\"}");
		keycloak.answers("GET " + ADMIN + "/users", 200, "[]");

		register("ines@example.com").expectStatus()
			.isEqualTo(HttpStatus.CONFLICT)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/docs/problems/email-taken");

		assertThat(records()).isEmpty();
	}

	private RestTestClient.ResponseSpec register(String email) {
		return this.client.post()
			.uri("/api/v1/users")
			.contentType(MediaType.APPLICATION_JSON)
			.body("""
					{"email": "%s", "password": "correct horse", "displayName": "Ines", "country": "DE"}"""
				.formatted(email))
			.exchange();
	}

	private RestTestClient.ResponseSpec me(String token) {
		return this.client.get().uri("/api/v1/users/me").headers((headers) -> headers.setBearerAuth(token)).exchange();
	}

	private void openAccount() {
		String example = EventContract.of("account.opened.v1").examples().getFirst().json();
		String id = "6f1f3c0e-5d0b-4a57-9d1c-2a8c5f0e7b11";
		ProducerRecord<String, String> opened = Events.event("billing-events", "account.opened.v1", this.subject, 1,
				example.replace(id, this.subject.toString()));
		this.events.send(opened);
	}

	private String verificationMail() {
		return ADMIN + "/users/" + this.subject + "/send-verify-email";
	}

	private List<ConsumerRecord<String, String>> records() {
		return this.events.of("user-events", this.subject);
	}

	private List<String> published() {
		return records().stream().map((message) -> Events.header(message, "ce_type")).toList();
	}

	private static List<String> violations(ConsumerRecord<String, String> message) {
		Map<String, String> headers = StreamSupport.stream(message.headers().spliterator(), false)
			.collect(Collectors.toMap(Header::key, (header) -> Events.header(message, header.key())));
		return EventContract.of(Events.header(message, "ce_type"))
			.validate(new Message(message.topic(), message.key(), headers, message.value()));
	}

}
