package io.mitosis.gateway.overview;

import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.micrometer.core.instrument.MeterRegistry;
import io.mitosis.gateway.Backend;
import io.mitosis.gateway.Gateway;
import io.mitosis.gateway.GatewayTest;
import io.mitosis.gateway.InstanceOf;
import io.mitosis.gateway.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// One instance of notification-service is dead throughout.
@GatewayTest
@TestPropertySource(properties = "mitosis.overview.budget=6s")
class OverviewTests {

	private static final String PROFILE = """
			{"id": "6f1c0a52-7d3e-4a55-9a3e-000000000001", "email": "alice@mitosis.test", "displayName": "Alice",
			 "country": "DE", "status": "ACTIVE", "createdAt": "2026-11-02T10:15:30.123Z"}""";

	private static final String ACCOUNT = """
			{"userId": "6f1c0a52-7d3e-4a55-9a3e-000000000001", "plan": "PRO", "status": "OPEN",
			 "balanceDue": {"amount": "19.90", "currency": "EUR"}}""";

	private static final String UNREAD = "{\"count\": 3, \"field of a later release\": true}";

	@InstanceOf("user-service")
	private static final Backend user = Backend.named("user");

	@InstanceOf("billing-service")
	private static final Backend billing = Backend.named("billing");

	@InstanceOf("notification-service")
	private static final Backend gone = Backend.dead();

	@InstanceOf("notification-service")
	private static final Backend notification = Backend.named("notification");

	private final Gateway gateway;

	OverviewTests(Gateway gateway) {
		this.gateway = gateway;
	}

	@BeforeEach
	void everybodyIsWell() {
		user.become(Backend.json(PROFILE));
		billing.become(Backend.json(ACCOUNT));
		notification.become(Backend.json(UNREAD));
		billing.calls().clear();
	}

	@Test
	void putsAllPartsTogether(@Autowired MeterRegistry meters) {
		overview().expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("Cache-Control", "no-store")
			.expectHeader()
			.exists("X-Trace-Id")
			.expectBody()
			.json("""
					{"profile": %s, "account": %s, "unreadNotifications": 3, "unavailable": []}""".formatted(PROFILE,
					ACCOUNT), JsonCompareMode.STRICT);

		await().untilAsserted(() -> assertThat(
				meters.get("http.server.requests").tags("route", "overview", "status", "200").timer().count())
			.isPositive());
	}

	@Test
	void saysWhyAPersonIsSuspended() {
		user.become(
				Backend.json(PROFILE.replace("ACTIVE\"", "SUSPENDED\", \"suspension\": {\"causes\": [\"DUNNING\"]}")));

		overview().expectStatus().isOk().expectBody().jsonPath("$.profile.suspension.causes[0]").isEqualTo("DUNNING");
	}

	@Test
	void asksForAllPartsAtTheSameTime() {
		CountDownLatch together = new CountDownLatch(3);
		user.become(meeting(together, Backend.json(PROFILE)));
		billing.become(meeting(together, Backend.json(ACCOUNT)));
		notification.become(meeting(together, Backend.json(UNREAD)));

		overview().expectStatus().isOk().expectBody().jsonPath("$.unavailable").isEmpty();
	}

	@ParameterizedTest
	@MethodSource
	void leavesOutAndListsWhatCouldNotBeHad(HttpHandler trouble) {
		billing.become(trouble);

		overview().expectStatus()
			.isOk()
			.expectBody()
			.json("""
					{"profile": %s, "account": null, "unreadNotifications": 3, "unavailable": ["billing"]}"""
				.formatted(PROFILE), JsonCompareMode.STRICT);
	}

	static Stream<Named<HttpHandler>> leavesOutAndListsWhatCouldNotBeHad() {
		return Stream.of(Named.of("hangs up", HttpExchange::close), Named.of("fails", Backend.status(500)),
				Named.of("is away", Backend.status(503)), Named.of("has had enough", Backend.status(429)),
				Named.of("doubts the token", Backend.status(401)), Named.of("moved", Backend.status(302)),
				Named.of("is silent", Backend.status(204)), Named.of("answers a page", Backend.json("<html>")),
				Named.of("answers nobody's account", Backend.json("{}")),
				Named.of("answers a list", Backend.json("[]")));
	}

	@ParameterizedTest
	@ValueSource(ints = { 403, 404, 409 })
	void leavesOutWithoutListingWhatDoesNotExistForThisPerson(int status) {
		billing.become(Backend.status(status));

		overview().expectStatus()
			.isOk()
			.expectBody()
			.json("""
					{"profile": %s, "account": null, "unreadNotifications": 3, "unavailable": []}""".formatted(PROFILE),
					JsonCompareMode.STRICT);
	}

	@Test
	void doesNotWaitForWhoIsLate() {
		CountDownLatch answered = new CountDownLatch(1);
		billing.become((exchange) -> {
			Backend.await(answered);
			exchange.close();
		});

		overview().expectStatus().isOk().expectBody().jsonPath("$.unavailable[0]").isEqualTo("billing");
		answered.countDown();

		assertThat(billing.calls()).hasSize(1);
	}

	@Test
	void saysWhenToComeBackWhenNobodyAnswers() {
		user.become(Backend.status(500));
		billing.become(HttpExchange::close);
		notification.become(Backend.status(503));

		Problem.expect(503, "unavailable", overview().expectHeader().valueEquals("Retry-After", "2"));
	}

	@Test
	void answersWhoHasNothingAtAll() {
		user.become(Backend.status(404));
		billing.become(Backend.status(404));
		notification.become(Backend.status(404));

		overview().expectStatus()
			.isOk()
			.expectBody()
			.json("{\"profile\": null, \"account\": null, \"unreadNotifications\": null, \"unavailable\": []}",
					JsonCompareMode.STRICT);
	}

	private ResponseSpec overview() {
		return this.gateway.member().get().uri("/api/v1/overview").exchange();
	}

	private static HttpHandler meeting(CountDownLatch together, HttpHandler then) {
		return (exchange) -> {
			together.countDown();
			Backend.await(together);
			then.handle(exchange);
		};
	}

}
