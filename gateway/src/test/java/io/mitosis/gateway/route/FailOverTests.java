package io.mitosis.gateway.route;

import java.util.UUID;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.MeterRegistry;
import io.mitosis.gateway.Backend;
import io.mitosis.gateway.GatewayTest;
import io.mitosis.testing.Clients;
import io.mitosis.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@GatewayTest
class FailOverTests {

	private static final Backend user = Backend.named("user");

	private static final Backend hangingUp = Backend.hangingUp();

	private static final Backend billing = Backend.named("billing");

	private static final Backend slow = Backend.answering((exchange) -> {
	});

	private final RestTestClient client;

	FailOverTests(@Value("${local.server.port}") int port) {
		this.client = Clients.of(port);
	}

	@DynamicPropertySource
	static void instances(DynamicPropertyRegistry properties) {
		String instances = "spring.cloud.discovery.client.simple.instances.";
		properties.add(instances + "user-service[0].uri", Backend::dead);
		properties.add(instances + "user-service[1].uri", user::address);
		properties.add(instances + "billing-service[0].uri", hangingUp::address);
		properties.add(instances + "billing-service[1].uri", billing::address);
		properties.add(instances + "notification-service[0].uri", slow::address);
		properties.add("mitosis.keycloak-url", Backend::dead);
	}

	@Test
	void answersEveryGetWhileOneOfTwoIsDead() {
		IntStream.range(0, 20).forEach((i) -> get("/api/v1/users/me").expectStatus().isOk());
	}

	@Test
	void sendsAPostOnceMoreWhenTheConnectionWasRefused() {
		user.calls().clear();

		IntStream.range(0, 4).forEach((i) -> post("/api/v1/users").expectStatus().isOk());

		assertThat(user.calls()).hasSize(4).allMatch((call) -> call.body().equals("{}"));
	}

	@Test
	void neverRepeatsAPostThatMayHaveArrived() {
		IntStream.range(0, 6).forEach((i) -> post("/api/v1/invoices/1/payments").returnResult(String.class));

		assertThat(hangingUp.calls()).isNotEmpty();
		assertThat(hangingUp.calls().size() + billing.calls().size()).isEqualTo(6);
	}

	@Test
	void saysWhenToComeBackWhenNobodyAnswersInTime() {
		get("/api/v1/notifications").expectStatus()
			.isEqualTo(503)
			.expectHeader()
			.valueEquals("Retry-After", "2")
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/docs/problems/unavailable")
			.jsonPath("$.detail")
			.isEqualTo("notification-service is not available.");
		assertThat(slow.calls()).hasSize(1);
	}

	@Test
	void saysWhenToComeBackWhenKeycloakIsAway() {
		get("/auth/realms/mitosis").expectStatus().isEqualTo(503).expectHeader().exists("Retry-After");
	}

	@Test
	void countsRequestsByRoute(@Autowired MeterRegistry meters) {
		get("/api/v1/users/me").expectStatus().isOk();
		this.client.get().uri("/api/v1/users/me").exchange().expectStatus().isUnauthorized();

		await().untilAsserted(() -> {
			assertThat(
					meters.get("http.server.requests").tags("route", "user-service", "status", "200").timer().count())
				.isPositive();
			assertThat(meters.get("http.server.requests").tags("route", "none", "status", "401").timer().count())
				.isPositive();
		});
	}

	private ResponseSpec get(String path) {
		return this.client.get().uri(path).headers(this::authenticated).exchange();
	}

	private ResponseSpec post(String path) {
		return this.client.post()
			.uri(path)
			.headers(this::authenticated)
			.contentType(MediaType.APPLICATION_JSON)
			.body("{}")
			.exchange();
	}

	private void authenticated(HttpHeaders headers) {
		headers.setBearerAuth(Tokens.member(UUID.randomUUID()));
	}

}
