package io.mitosis.gateway.overview;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.micrometer.core.instrument.MeterRegistry;
import io.mitosis.gateway.Backend;
import io.mitosis.gateway.Gateway;
import io.mitosis.gateway.GatewayTest;
import io.mitosis.gateway.InstanceOf;
import io.mitosis.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// One instance of notification-service is dead throughout.
@GatewayTest
@TestPropertySource(properties = "mitosis.overview.budget=4s")
class OverviewTests {

	private static final String PROFILE = """
			{"id": "6f1c0a52-7d3e-4a55-9a3e-000000000001", "email": "alice@mitosis.test", "displayName": "Alice",
			 "country": "DE", "status": "ACTIVE", "createdAt": "2026-11-02T10:15:30.123Z"}""";

	private static final String ACCOUNT = """
			{"userId": "6f1c0a52-7d3e-4a55-9a3e-000000000001", "plan": "PRO", "status": "OPEN",
			 "balanceDue": {"amount": "19.90", "currency": "EUR"}}""";

	private static final String UNREAD = "{\"count\": 3, \"field of a later release\": true}";

	private static final AtomicReference<HttpHandler> user = new AtomicReference<>();

	private static final AtomicReference<HttpHandler> billing = new AtomicReference<>();

	private static final AtomicReference<HttpHandler> notification = new AtomicReference<>();

	@InstanceOf("user-service")
	private static final Backend users = Backend.answering((exchange) -> user.get().handle(exchange));

	@InstanceOf("billing-service")
	private static final Backend money = Backend.answering((exchange) -> billing.get().handle(exchange));

	@InstanceOf("notification-service")
	private static final Backend gone = Backend.dead();

	@InstanceOf("notification-service")
	private static final Backend messages = Backend.answering((exchange) -> notification.get().handle(exchange));

	private final String token = Tokens.member(UUID.randomUUID());

	private final Gateway gateway;

	OverviewTests(Gateway gateway) {
		this.gateway = gateway;
	}

	@BeforeEach
	void everybodyIsWell() {
		user.set(json(PROFILE));
		billing.set(json(ACCOUNT));
		notification.set(json(UNREAD));
		money.calls().clear();
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
		user.set(json(PROFILE.replace("ACTIVE\"", "SUSPENDED\", \"suspension\": {\"causes\": [\"DUNNING\"]}")));

		overview().expectStatus().isOk().expectBody().jsonPath("$.profile.suspension.causes[0]").isEqualTo("DUNNING");
	}

	@Test
	void asksForAllPartsAtTheSameTime() {
		CountDownLatch together = new CountDownLatch(3);
		user.set(meeting(together, json(PROFILE)));
		billing.set(meeting(together, json(ACCOUNT)));
		notification.set(meeting(together, json(UNREAD)));

		overview().expectStatus().isOk().expectBody().jsonPath("$.unavailable").isEmpty();
	}

	@ParameterizedTest
	@MethodSource
	void leavesOutAndListsWhatCouldNotBeHad(HttpHandler trouble) {
		billing.set(trouble);

		overview().expectStatus()
			.isOk()
			.expectBody()
			.json("""
					{"profile": %s, "account": null, "unreadNotifications": 3, "unavailable": ["billing"]}"""
				.formatted(PROFILE), JsonCompareMode.STRICT);
	}

	static Stream<Named<HttpHandler>> leavesOutAndListsWhatCouldNotBeHad() {
		return Stream.of(Named.of("hangs up", HttpExchange::close), Named.of("fails", status(500)),
				Named.of("is away", status(503)), Named.of("has had enough", status(429)),
				Named.of("doubts the token", status(401)), Named.of("moved", status(302)),
				Named.of("is silent", status(204)), Named.of("answers a page", json("<html>")),
				Named.of("answers nobody's account", json("{}")), Named.of("answers a list", json("[]")));
	}

	@ParameterizedTest
	@ValueSource(ints = { 403, 404, 409 })
	void leavesOutWithoutListingWhatDoesNotExistForThisPerson(int status) {
		billing.set(status(status));

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
		billing.set((exchange) -> {
			Backend.await(answered);
			exchange.close();
		});

		overview().expectStatus().isOk().expectBody().jsonPath("$.unavailable[0]").isEqualTo("billing");
		answered.countDown();

		assertThat(money.calls()).hasSize(1);
	}

	@Test
	void saysWhenToComeBackWhenNobodyAnswers() {
		user.set(status(500));
		billing.set(HttpExchange::close);
		notification.set(status(503));

		overview().expectStatus()
			.isEqualTo(503)
			.expectHeader()
			.valueEquals("Retry-After", "2")
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/docs/problems/unavailable");
	}

	@Test
	void answersWhoHasNothingAtAll() {
		user.set(status(404));
		billing.set(status(404));
		notification.set(status(404));

		overview().expectStatus()
			.isOk()
			.expectBody()
			.json("{\"profile\": null, \"account\": null, \"unreadNotifications\": null, \"unavailable\": []}",
					JsonCompareMode.STRICT);
	}

	@Test
	void passesOnTheTokenAndTheTraceAndNothingElse() {
		String trace = "0af7651916cd43dd8448eb211c80319c";

		this.gateway.with(this.token)
			.get()
			.uri("/api/v1/overview?secret=1")
			.header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
			.header("Cookie", "secret=1")
			.header("X-Anything", "else")
			.exchange()
			.expectStatus()
			.isOk();

		Backend.Call call = money.lastCall();
		assertThat(call.uri()).isEqualTo("/api/v1/account");
		assertThat(call.headers().get("Authorization")).containsExactly("Bearer " + this.token);
		assertThat(call.headers().get("traceparent")).singleElement().asString().contains(trace);
		assertThat(call.headers().keySet()).doesNotContain("Cookie", "X-anything", "X-forwarded-for");
	}

	@Test
	void needsAMember() {
		this.gateway.anybody().get().uri("/api/v1/overview").exchange().expectStatus().isUnauthorized();
		this.gateway.with(Tokens.withRoles(UUID.randomUUID(), "guest"))
			.get()
			.uri("/api/v1/overview")
			.exchange()
			.expectStatus()
			.isForbidden();

		assertThat(money.calls()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "PATCH", "DELETE" })
	void canOnlyBeRead(String method) {
		this.gateway.member()
			.method(HttpMethod.valueOf(method))
			.uri("/api/v1/overview")
			.exchange()
			.expectStatus()
			.isEqualTo(405)
			.expectHeader()
			.exists("Allow")
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/docs/problems/method-not-allowed");
	}

	private ResponseSpec overview() {
		return this.gateway.with(this.token).get().uri("/api/v1/overview").exchange();
	}

	private static HttpHandler json(String body) {
		return (exchange) -> {
			exchange.getResponseHeaders().add("Content-Type", "application/json");
			Backend.answer(exchange, 200, body);
		};
	}

	private static HttpHandler status(int status) {
		return (exchange) -> Backend.answer(exchange, status, "");
	}

	private static HttpHandler meeting(CountDownLatch together, HttpHandler then) {
		return (exchange) -> {
			together.countDown();
			Backend.await(together);
			then.handle(exchange);
		};
	}

}
