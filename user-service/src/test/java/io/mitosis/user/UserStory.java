package io.mitosis.user;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import io.mitosis.contracts.EventContract;
import io.mitosis.contracts.EventContract.Message;
import io.mitosis.testing.Events;
import io.mitosis.testing.ServiceTest;
import io.mitosis.testing.Tokens;
import io.mitosis.user.identity.ReplayedKeycloak;
import io.mitosis.user.identity.ReplayedKeycloak.Answer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// What happens to one person, on real parts and a Keycloak that plays its part. All stories share one service, for two
/// of them would share its consumer group.
@ServiceTest
abstract class UserStory {

	protected static final ReplayedKeycloak keycloak = new ReplayedKeycloak();

	protected static final String ADMIN_API = "/admin/realms/mitosis";

	private static final String EXAMPLE_PERSON = "6f1f3c0e-5d0b-4a57-9d1c-2a8c5f0e7b11";

	protected final UUID subject = UUID.randomUUID();

	protected final String email = "Ines." + this.subject + "@example.com";

	@Autowired
	protected RestTestClient client;

	@Autowired
	protected Events events;

	@DynamicPropertySource
	static void identity(DynamicPropertyRegistry registry) {
		registry.add("mitosis.keycloak-url", keycloak::url);
		registry.add("mitosis.withdrawal.interval", () -> "200ms");
		registry.add("MITOSIS_USER_SERVICE_SECRET", () -> "test");
	}

	@BeforeEach
	void answerAsKeycloakDoes() {
		keycloak.answers("POST /realms/mitosis/protocol/openid-connect/token", 200, """
				{"access_token":"service token","expires_in":300,"refresh_expires_in":0,"token_type":"Bearer",
				"not-before-policy":0,"scope":"profile email"}""");
		keycloak.answers("POST " + ADMIN_API + "/users", (request) -> new Answer(201, "",
				Map.of("Location", keycloak.url() + ADMIN_API + "/users/" + this.subject)));
		keycloak.answers("PUT " + identity() + "/send-verify-email", 204, "");
		keycloak.answers("DELETE " + identity(), 204, "");
		keycloak.answers("PUT " + identity(), 204, "");
		keycloak.answers("POST " + identity() + "/logout", 204, "");
	}

	@AfterEach
	void everyEventKeepsItsContract() {
		assertThat(records()).allSatisfy((message) -> assertThat(violations(message)).isEmpty());
	}

	protected String identity() {
		return ADMIN_API + "/users/" + this.subject;
	}

	protected ResponseSpec register() {
		return this.client.post()
			.uri("/api/v1/users")
			.contentType(MediaType.APPLICATION_JSON)
			.body("""
					{"email": "%s", "password": "correct horse", "displayName": "Ines", "country": "DE"}"""
				.formatted(this.email))
			.exchange();
	}

	protected void registerAndActivate() {
		register().expectStatus().isCreated();
		tell("account.opened.v1", 1);
		awaitStatus("ACTIVE");
	}

	protected ResponseSpec call(HttpMethod method, String path, String token) {
		return this.client.method(method).uri(path).headers((headers) -> headers.setBearerAuth(token)).exchange();
	}

	protected ResponseSpec me() {
		return call(HttpMethod.GET, "/api/v1/users/me", Tokens.member(this.subject));
	}

	protected ResponseSpec close() {
		return call(HttpMethod.DELETE, "/api/v1/users/me", Tokens.member(this.subject));
	}

	protected ResponseSpec rename(String name, String ifMatch) {
		return this.client.patch()
			.uri("/api/v1/users/me")
			.headers((headers) -> headers.setBearerAuth(Tokens.member(this.subject)))
			.header(HttpHeaders.IF_MATCH, ifMatch)
			.header(HttpHeaders.CONTENT_TYPE, "application/merge-patch+json")
			.body("""
					{"displayName": "%s"}""".formatted(name))
			.exchange();
	}

	protected ResponseSpec suspend(String token) {
		return this.client.put()
			.uri("/api/v1/users/" + this.subject + "/suspension")
			.headers((headers) -> headers.setBearerAuth(token))
			.contentType(MediaType.APPLICATION_JSON)
			.body("{\"reason\": \"Spam\"}")
			.exchange();
	}

	protected ResponseSpec reinstate(String token) {
		return call(HttpMethod.DELETE, "/api/v1/users/" + this.subject + "/suspension", token);
	}

	/// What billing-service says of this person's account.
	protected void tell(String type, long sequence) {
		String example = EventContract.of(type).examples().getFirst().json();
		ProducerRecord<String, String> message = Events.event("billing-events", type, this.subject, sequence,
				example.replace(EXAMPLE_PERSON, this.subject.toString()));
		this.events.send(message);
	}

	protected void awaitStatus(String status) {
		await().untilAsserted(() -> me().expectStatus().isOk().expectBody().jsonPath("$.status").isEqualTo(status));
	}

	protected void awaitEvents(String... types) {
		await().untilAsserted(() -> assertThat(published()).containsExactly(types));
	}

	/// The types of this person's events, in their order, without the duplicates that the
	/// relay has a right to.
	protected List<String> published() {
		Map<String, String> types = new LinkedHashMap<>();
		records().forEach(
				(message) -> types.putIfAbsent(Events.header(message, "ce_id"), Events.header(message, "ce_type")));
		return List.copyOf(types.values());
	}

	protected List<ConsumerRecord<String, String>> records() {
		return this.events.told("user-events", this.subject);
	}

	private static List<String> violations(ConsumerRecord<String, String> message) {
		Map<String, String> headers = StreamSupport.stream(message.headers().spliterator(), false)
			.collect(Collectors.toMap(Header::key, (header) -> Events.header(message, header.key())));
		return EventContract.of(Events.header(message, "ce_type"))
			.validate(new Message(message.topic(), message.key(), headers, message.value()));
	}

}
