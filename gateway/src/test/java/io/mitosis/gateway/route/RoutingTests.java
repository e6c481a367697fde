package io.mitosis.gateway.route;

import java.io.IOException;
import java.util.UUID;

import com.sun.net.httpserver.HttpExchange;
import io.mitosis.gateway.Backend;
import io.mitosis.gateway.Gateway;
import io.mitosis.gateway.GatewayTest;
import io.mitosis.gateway.InstanceOf;
import io.mitosis.gateway.Problem;
import io.mitosis.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class RoutingTests {

	@InstanceOf("user-service")
	private static final Backend users = Backend.answering(RoutingTests::asUsers);

	@InstanceOf("billing-service")
	private static final Backend billing = Backend.named("billing");

	private final String token = Tokens.member(UUID.randomUUID());

	private final Gateway gateway;

	RoutingTests(Gateway gateway) {
		this.gateway = gateway;
	}

	@BeforeEach
	void forgetCalls() {
		users.calls().clear();
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/users/me, users", "/api/v1/plans, billing", "/api/v1/account, billing",
			"/api/v1/account/plan, billing", "/api/v1/accounts/1, billing", "/api/v1/invoices/1/payments, billing",
			"/api/v1/billing-runs/1, billing" })
	void sendsAPathToItsService(String path, String service) {
		this.gateway.member()
			.get()
			.uri(path)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.isEqualTo(service);
	}

	@Test
	void passesARequestOnAsItCame() {
		this.gateway.with(this.token)
			.get()
			.uri(this.gateway.at("/api/v1/users?after=a%2Bb%3D&limit=2"))
			.header("If-Match", "\"3\"")
			.exchange()
			.expectStatus()
			.isOk();

		assertThat(users.lastCall().uri()).isEqualTo("/api/v1/users?after=a%2Bb%3D&limit=2");
		assertThat(users.lastCall().headers().getFirst("If-Match")).isEqualTo("\"3\"");
		assertThat(users.lastCall().headers().getFirst("Authorization")).isEqualTo("Bearer " + this.token);
	}

	@Test
	void letsAnybodyRegisterAndKeepsTheLocationRelative() {
		this.gateway.anybody()
			.post()
			.uri("/api/v1/users")
			.contentType(MediaType.APPLICATION_JSON)
			.body("{\"email\":\"alice@mitosis.test\"}")
			.exchange()
			.expectStatus()
			.isCreated()
			.expectHeader()
			.valueEquals("Location", "/api/v1/users/1");

		assertThat(users.lastCall().body()).isEqualTo("{\"email\":\"alice@mitosis.test\"}");
	}

	@Test
	void tellsTheServiceItsOwnTraceAndTheClientOneTraceId() {
		String trace = "0af7651916cd43dd8448eb211c80319c";

		this.gateway.member()
			.get()
			.uri("/api/v1/users/me")
			.header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
			.exchange()
			.expectHeader()
			.valueEquals("X-Trace-Id", trace);

		assertThat(users.lastCall().headers().get("traceparent")).singleElement().asString().contains(trace);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/users/me", "/api/v1/notifications", "/api/v1/nothing", "/api/" })
	void asksForATokenUnderApi(String path) {
		ResponseSpec answer = this.gateway.anybody().get().uri(path).exchange();

		Problem.expect(401, "unauthenticated", answer.expectHeader().valueMatches("WWW-Authenticate", "Bearer.*"))
			.jsonPath("$.instance")
			.isEqualTo(path)
			.jsonPath("$.traceId")
			.isNotEmpty();
		assertThat(users.calls()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/nothing", "/api/v1/usersx", "/nothing", "/", "/actuator/health",
			"/actuator/prometheus" })
	void answers404WhereNoRouteLeads(String path) {
		Problem.expect(404, "not-found", this.gateway.member().get().uri(this.gateway.at(path)).exchange());
	}

	@Test
	void refusesABodyOverOneMebibyte() {
		this.gateway.anybody()
			.post()
			.uri("/api/v1/users")
			.contentType(MediaType.APPLICATION_JSON)
			.body("x".repeat(1024 * 1024 + 1))
			.exchange()
			.expectStatus()
			.isEqualTo(413)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/docs/problems/content-too-large");
	}

	private static void asUsers(HttpExchange exchange) throws IOException {
		exchange.getResponseHeaders().add("X-Trace-Id", "the service's own");
		if ("POST".equals(exchange.getRequestMethod())) {
			exchange.getResponseHeaders().add("Location", "/api/v1/users/1");
			Backend.answer(exchange, 201, "");
		}
		else {
			Backend.answer(exchange, 200, "users");
		}
	}

}
