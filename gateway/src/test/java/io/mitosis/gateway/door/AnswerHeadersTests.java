package io.mitosis.gateway.door;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.sun.net.httpserver.HttpExchange;
import io.mitosis.gateway.Backend;
import io.mitosis.gateway.Gateway;
import io.mitosis.gateway.GatewayTest;
import io.mitosis.gateway.InstanceOf;
import io.mitosis.gateway.door.RawExchange.RawAnswer;
import io.mitosis.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class AnswerHeadersTests {

	private static final Map<String, String> HARDENED = Map.of("X-Content-Type-Options", "nosniff", "Referrer-Policy",
			"no-referrer", "X-Frame-Options", "DENY", "Content-Security-Policy",
			"default-src 'none'; frame-ancestors 'none'");

	@InstanceOf("user-service")
	private static final Backend users = Backend.answering(AnswerHeadersTests::asAService);

	@InstanceOf("billing-service")
	private static final Backend billing = Backend.answering(AnswerHeadersTests::asPlans);

	@InstanceOf("notification-service")
	private static final Backend away = Backend.dead();

	@InstanceOf("keycloak")
	private static final Backend keycloak = Backend.answering(AnswerHeadersTests::asKeycloak);

	private final Gateway gateway;

	AnswerHeadersTests(Gateway gateway) {
		this.gateway = gateway;
	}

	@ParameterizedTest
	@CsvSource({ "200, GET /api/v1/users/me", "404, GET /nothing", "404, GET //nothing", "405, FOO /nothing",
			"503, GET /api/v1/notifications", "404, GET /auth/admin", "404, GET /auth/..;/admin",
			"403, OPTIONS /api/v1/users" })
	void hardensEveryAnswerOnce(int status, String request) throws IOException {
		RawAnswer answer = ask(request, "Authorization: Bearer " + Tokens.member(UUID.randomUUID()),
				"Origin: https://foreign.example", "Access-Control-Request-Method: GET");

		assertThat(answer.status()).as(answer.text()).isEqualTo(status);
		HARDENED.forEach((name, value) -> assertThat(answer.header(name)).as(name).containsExactly(value));
		assertThat(answer.header("Cache-Control")).singleElement().asString().contains("no-store");
		assertThat(answer.header("Strict-Transport-Security")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /api/v1/users/me", "GET /api/v1/plans%zz" })
	void hardensARefusalOnce(String request) throws IOException {
		RawAnswer answer = ask(request);

		assertThat(answer.status()).isBetween(400, 401);
		HARDENED.forEach((name, value) -> assertThat(answer.header(name)).as(name).containsExactly(value));
	}

	@Test
	void letsAServiceSayWhatMayBeCached() throws IOException {
		RawAnswer answer = ask("GET /api/v1/plans");

		assertThat(answer.header("Cache-Control")).containsExactly("max-age=60");
		assertThat(answer.header("Pragma")).isEmpty();
	}

	@Test
	void leavesKeycloaksPagesAlone() throws IOException {
		RawAnswer answer = ask("GET /auth/realms/mitosis/account");

		assertThat(answer.header("X-Frame-Options")).containsExactly("SAMEORIGIN");
		assertThat(answer.header("Content-Security-Policy")).isEmpty();
		assertThat(answer.header("Cache-Control")).isEmpty();
	}

	@Test
	void leavesPreflightsOfKeycloakToKeycloak() throws IOException {
		ask("OPTIONS /auth/realms/mitosis/token", "Origin: https://shop.example",
				"Access-Control-Request-Method: POST");

		assertThat(keycloak.lastCall().method()).isEqualTo("OPTIONS");
		assertThat(keycloak.lastCall().headers().getFirst("Access-Control-Request-Method")).isEqualTo("POST");
	}

	@Test
	void passesNoHopByHopHeaderToAService() throws IOException {
		ask("GET /api/v1/users/me", "Authorization: Bearer " + Tokens.member(UUID.randomUUID()),
				"Connection: X-For-The-Gateway, keep-alive", "X-For-The-Gateway: 1", "Keep-Alive: timeout=5",
				"TE: trailers", "Trailer: X-Late", "Proxy-Authorization: Basic x", "Proxy-Connection: keep-alive",
				"X-Trace-Id: made up", "X-End: 1");

		assertThat(users.lastCall().headers()).containsKey("X-end")
			.doesNotContainKeys("X-for-the-gateway", "Keep-alive", "Te", "Trailer", "Proxy-authorization",
					"Proxy-connection", "X-trace-id");
	}

	@Test
	void passesNoHopByHopHeaderToAClient() throws IOException {
		RawAnswer answer = ask("GET /api/v1/users/me", "Authorization: Bearer " + Tokens.member(UUID.randomUUID()),
				"X-Trace-Id: made up");

		assertThat(answer.header("X-End")).containsExactly("1");
		for (String name : List.of("X-For-The-Gateway", "Server", "X-Powered-By", "Via", "Proxy-Authenticate",
				"Keep-Alive")) {
			assertThat(answer.header(name)).as(name).isEmpty();
		}
		assertThat(answer.header("X-Trace-Id")).singleElement().asString().matches("[0-9a-f]{32}");
	}

	private RawAnswer ask(String request, String... headers) throws IOException {
		String more = (headers.length > 0) ? String.join("\r\n", headers) + "\r\n" : "";
		return RawExchange.of(this.gateway.port(),
				request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + more + "\r\n");
	}

	private static void asAService(HttpExchange exchange) throws IOException {
		HARDENED.forEach(exchange.getResponseHeaders()::add);
		exchange.getResponseHeaders().add("Cache-Control", "no-store");
		Map.of("Connection", "X-For-The-Gateway", "X-For-The-Gateway", "10.0.0.1", "Server", "inner/1.0",
				"X-Powered-By", "us", "Via", "inner", "Proxy-Authenticate", "Basic", "Keep-Alive", "timeout=1", "X-End",
				"1")
			.forEach(exchange.getResponseHeaders()::add);
		Backend.answer(exchange, 200, "users");
	}

	private static void asPlans(HttpExchange exchange) throws IOException {
		exchange.getResponseHeaders().add("Cache-Control", "max-age=60");
		Backend.answer(exchange, 200, "plans");
	}

	private static void asKeycloak(HttpExchange exchange) throws IOException {
		exchange.getResponseHeaders().add("X-Frame-Options", "SAMEORIGIN");
		Backend.answer(exchange, 200, "keycloak");
	}

}
