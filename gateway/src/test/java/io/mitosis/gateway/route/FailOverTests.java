package io.mitosis.gateway.route;

import java.util.stream.IntStream;

import io.micrometer.core.instrument.MeterRegistry;
import io.mitosis.gateway.Backend;
import io.mitosis.gateway.Gateway;
import io.mitosis.gateway.GatewayTest;
import io.mitosis.gateway.InstanceOf;
import io.mitosis.gateway.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@GatewayTest
@TestPropertySource(properties = "mitosis.routes.notification-service.budget=1s")
class FailOverTests {

	@InstanceOf("user-service")
	private static final Backend gone = Backend.dead();

	@InstanceOf("user-service")
	private static final Backend user = Backend.named("user");

	@InstanceOf("billing-service")
	private static final Backend hangingUp = Backend.hangingUp();

	@InstanceOf("billing-service")
	private static final Backend billing = Backend.named("billing");

	@InstanceOf("notification-service")
	private static final Backend slow = Backend.silent();

	@InstanceOf("keycloak")
	private static final Backend keycloak = Backend.dead();

	private final Gateway gateway;

	FailOverTests(Gateway gateway) {
		this.gateway = gateway;
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
		Problem.expect(503, "unavailable", get("/api/v1/notifications").expectHeader().valueEquals("Retry-After", "2"))
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
		this.gateway.anybody().get().uri("/api/v1/users/me").exchange().expectStatus().isUnauthorized();

		await().untilAsserted(() -> {
			assertThat(
					meters.get("http.server.requests").tags("route", "user-service", "status", "200").timer().count())
				.isPositive();
			assertThat(meters.get("http.server.requests").tags("route", "none", "status", "401").timer().count())
				.isPositive();
		});
	}

	@Test
	void countsFurtherTriesAndWhoIsLeftOut(@Autowired MeterRegistry meters) {
		IntStream.range(0, 2).forEach((i) -> get("/api/v1/users/me").expectStatus().isOk());

		assertThat(meters.get("gateway.failovers").tag("route", "user-service").counter().count()).isPositive();
		assertThat(meters.get("gateway.failovers").tag("route", "notification-service").counter().count()).isZero();
		assertThat(meters.get("gateway.instances").tag("service", "user-service").gauge().value()).isOne();
		assertThat(meters.get("gateway.instances.ejected").tag("service", "user-service").gauge().value()).isOne();
	}

	private ResponseSpec get(String path) {
		return this.gateway.member().get().uri(path).exchange();
	}

	private ResponseSpec post(String path) {
		return this.gateway.member().post().uri(path).contentType(MediaType.APPLICATION_JSON).body("{}").exchange();
	}

}
