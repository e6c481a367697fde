package io.mitosis.gateway.resilience;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.HttpExchange;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.mitosis.gateway.Backend;
import io.mitosis.gateway.Gateway;
import io.mitosis.gateway.GatewayTest;
import io.mitosis.gateway.InstanceOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@GatewayTest
class StaleIfErrorTests {

	private static final String PUBLIC = "max-age=3600, public, stale-if-error=86400";

	@InstanceOf("billing-service")
	private static final Backend billing = Backend.answering(StaleIfErrorTests::asBilling);

	private static volatile Trouble trouble = Trouble.NONE;

	private final Gateway gateway;

	StaleIfErrorTests(Gateway gateway, CircuitBreakerRegistry breakers) {
		this.gateway = gateway;
		breakers.circuitBreaker("billing-service").reset();
	}

	@BeforeEach
	void allIsWell() {
		trouble = Trouble.NONE;
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void answersWithTheLastGoodPlansAndSaysSo(Trouble kind, @Autowired BulkheadRegistry bulkheads,
			@Autowired MeterRegistry meters) {
		Counter stale = meters.get("gateway.stale.answers").tag("route", "billing-service").counter();
		double before = stale.count();
		ask(HttpMethod.GET, "/api/v1/plans").expectStatus()
			.isOk()
			.expectHeader()
			.doesNotExist("Cache-Status")
			.expectBody(String.class)
			.isEqualTo("/api/v1/plans");
		trouble = kind;

		ask(HttpMethod.GET, "/api/v1/plans").expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("Cache-Status", "mitosis-gateway; fwd=stale; detail=stale-if-error")
			.expectHeader()
			.valueMatches("Age", "\\d+")
			.expectHeader()
			.valueEquals("Cache-Control", PUBLIC)
			.expectHeader()
			.contentType(MediaType.APPLICATION_JSON)
			.expectBody(String.class)
			.isEqualTo("/api/v1/plans");
		assertThat(stale.count()).isEqualTo(before + 1);
		await().until(() -> bulkheads.bulkhead("billing-service").getMetrics().getAvailableConcurrentCalls() == 200);
	}

	@Test
	void asksEveryTimeWhileTheServiceIsThere() {
		billing.calls().clear();

		ask(HttpMethod.GET, "/api/v1/plans").expectStatus().isOk();
		ask(HttpMethod.GET, "/api/v1/plans").expectStatus().isOk();

		assertThat(billing.calls()).hasSize(2);
	}

	@Test
	void keepsNothingThatIsPersonal() {
		ask(HttpMethod.GET, "/api/v1/account").expectStatus().isOk();
		trouble = Trouble.SILENCE;

		ask(HttpMethod.GET, "/api/v1/account").expectStatus().isEqualTo(503);
	}

	@Test
	void neverPretendsThatAWriteWasDone() {
		ask(HttpMethod.GET, "/api/v1/plans").expectStatus().isOk();
		trouble = Trouble.SILENCE;

		ask(HttpMethod.POST, "/api/v1/plans").expectStatus().isEqualTo(503);
	}

	@Test
	void keepsNothingThatIsLarge() {
		ask(HttpMethod.GET, "/api/v1/plans/large").expectStatus().isOk().expectBody(String.class).value((body) -> {
			assertThat(body).hasSize(100_000);
		});
		trouble = Trouble.SILENCE;

		ask(HttpMethod.GET, "/api/v1/plans/large").expectStatus().isEqualTo(503);
	}

	private ResponseSpec ask(HttpMethod method, String path) {
		return this.gateway.member().method(method).uri(path).exchange();
	}

	private static void asBilling(HttpExchange exchange) throws IOException {
		switch (trouble) {
			case NONE -> answer(exchange);
			case SILENCE -> exchange.close();
			case ERROR -> Backend.answer(exchange, 503, "{}");
			case BREAKING_OFF -> {
				exchange.getResponseHeaders().add("Cache-Control", PUBLIC);
				exchange.sendResponseHeaders(200, 100);
				exchange.getResponseBody().write("half".getBytes(StandardCharsets.UTF_8));
				exchange.getResponseBody().flush();
				exchange.close();
			}
		}
	}

	private static void answer(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		if (!path.endsWith("account")) {
			exchange.getResponseHeaders().add("Cache-Control", PUBLIC);
		}
		Backend.answer(exchange, 200, path.endsWith("large") ? "x".repeat(100_000) : path);
	}

	private enum Trouble {

		NONE, SILENCE, ERROR, BREAKING_OFF

	}

}
