package io.mitosis.gateway.resilience;

import java.io.IOException;
import java.util.UUID;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpExchange;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.mitosis.gateway.Backend;
import io.mitosis.gateway.Gateway;
import io.mitosis.gateway.GatewayTest;
import io.mitosis.gateway.InstanceOf;
import io.mitosis.gateway.Problem;
import io.mitosis.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@GatewayTest
class RouteBreakerTests {

	private static final int ENOUGH = 10;

	private static final int SILENCE = 0;

	@InstanceOf("user-service")
	private static final Backend users = Backend.answering(RouteBreakerTests::asUsers);

	@InstanceOf("billing-service")
	private static final Backend hangingUp = Backend.hangingUp();

	@InstanceOf("billing-service")
	private static final Backend billing = Backend.named("billing");

	private static volatile int status;

	private final String token = Tokens.member(UUID.randomUUID());

	private final Gateway gateway;

	private final CircuitBreakerRegistry breakers;

	RouteBreakerTests(Gateway gateway, CircuitBreakerRegistry breakers) {
		this.gateway = gateway;
		this.breakers = breakers;
	}

	@BeforeEach
	void forget() {
		this.breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
		users.calls().clear();
		status = 200;
	}

	@Test
	void leavesAServiceThatDoesNotAnswerInPeaceUntilItDoes(@Autowired MeterRegistry meters) {
		status = SILENCE;
		IntStream.range(0, ENOUGH).forEach((i) -> get("/api/v1/users/me").expectStatus().isEqualTo(503));
		int asked = users.calls().size();

		IntStream.range(0, 5).forEach((i) -> assertIsRefused(get("/api/v1/users/me")));

		assertThat(users.calls()).hasSizeGreaterThanOrEqualTo(ENOUGH).hasSize(asked);
		assertThat(meters.get("resilience4j.circuitbreaker.state")
			.tags("name", "user-service", "state", "open")
			.gauge()
			.value()).isEqualTo(1);
		assertThat(meters.get("http.server.requests").tags("route", "user-service", "status", "503").timer().count())
			.isGreaterThan(ENOUGH);
		status = 200;
		await().untilAsserted(() -> get("/api/v1/users/me").expectStatus().isOk());
		assertThat(breaker("user-service").getState()).isEqualTo(State.CLOSED);
	}

	@Test
	void staysClosedWhileOneOfTwoAnswers() {
		IntStream.range(0, 3 * ENOUGH).forEach((i) -> get("/api/v1/account").expectStatus().isOk());

		assertThat(hangingUp.calls()).isNotEmpty();
		assertThat(breaker("billing-service").getMetrics().getNumberOfFailedCalls()).isZero();
	}

	@ParameterizedTest
	@ValueSource(ints = { 500, 503 })
	void passesEveryAnswerOnHoweverBadItIs(int answer) {
		status = answer;

		IntStream.range(0, 2 * ENOUGH)
			.forEach((i) -> get("/api/v1/users/me").expectStatus()
				.isEqualTo(answer)
				.expectBody(String.class)
				.isEqualTo("the service's own"));

		assertThat(users.calls()).hasSize(2 * ENOUGH);
		assertThat(breaker("user-service").getState()).isEqualTo(State.CLOSED);
	}

	private CircuitBreaker breaker(String route) {
		return this.breakers.circuitBreaker(route);
	}

	private ResponseSpec get(String path) {
		return this.gateway.with(this.token).get().uri(path).exchange();
	}

	private static void assertIsRefused(ResponseSpec answer) {
		Problem.expect(503, "unavailable", answer.expectHeader().valueMatches("Retry-After", "[12]"));
	}

	private static void asUsers(HttpExchange exchange) throws IOException {
		if (status == SILENCE) {
			exchange.close();
		}
		else {
			Backend.answer(exchange, status, "the service's own");
		}
	}

}
