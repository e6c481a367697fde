package io.mitosis.gateway.route;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import com.sun.net.httpserver.HttpExchange;
import io.mitosis.gateway.Backend;
import io.mitosis.gateway.GatewayTest;
import io.mitosis.testing.Clients;
import io.mitosis.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class RoutingTests {

	private static final String BROKEN = "/api/v1/users/broken";

	private static final String LATE = "/api/v1/users/late";

	private static final Backend users = Backend.answering(RoutingTests::asUsers);

	private static final Backend billing = Backend.named("billing");

	private static final Backend notifications = Backend.answering(RoutingTests::asStream);

	private static final Backend keycloak = Backend.named("keycloak");

	private static final CountDownLatch streamGoesOn = new CountDownLatch(1);

	private final String token = Tokens.member(UUID.randomUUID());

	private final RestTestClient client;

	private final String origin;

	RoutingTests(@Value("${local.server.port}") int port) {
		this.origin = "http://localhost:" + port;
		this.client = Clients.of(port);
	}

	@DynamicPropertySource
	static void instances(DynamicPropertyRegistry properties) {
		String instances = "spring.cloud.discovery.client.simple.instances.";
		properties.add(instances + "user-service[0].uri", users::address);
		properties.add(instances + "billing-service[0].uri", billing::address);
		properties.add(instances + "notification-service[0].uri", notifications::address);
		properties.add("mitosis.keycloak-url", () -> keycloak.address() + "/auth");
	}

	@BeforeEach
	void forgetCalls() {
		users.calls().clear();
		keycloak.calls().clear();
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/users/me, users", "/api/v1/plans, billing", "/api/v1/account, billing",
			"/api/v1/account/plan, billing", "/api/v1/accounts/1, billing", "/api/v1/invoices/1/payments, billing",
			"/api/v1/billing-runs/1, billing" })
	void sendsAPathToItsService(String path, String service) {
		this.client.get()
			.uri(path)
			.headers(this::authenticated)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.isEqualTo(service);
	}

	@Test
	void passesARequestOnAsItCame() {
		this.client.get()
			.uri(URI.create(this.origin + "/api/v1/users?after=a%2Bb%3D&limit=2"))
			.headers(this::authenticated)
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
		this.client.post()
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

		this.client.get()
			.uri("/api/v1/users/me")
			.headers(this::authenticated)
			.header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
			.exchange()
			.expectHeader()
			.valueEquals("X-Trace-Id", trace);

		assertThat(users.lastCall().headers().get("traceparent")).singleElement().asString().contains(trace);
	}

	@Test
	void believesTheSocketAndNotTheClientAboutItsAddress() {
		this.client.get()
			.uri("/auth/realms/mitosis/account")
			.header("X-Forwarded-For", "6.6.6.6")
			.header("X-Forwarded-Host", "evil.test")
			.header("Forwarded", "for=6.6.6.6")
			.exchange()
			.expectStatus()
			.isOk();

		assertThat(keycloak.lastCall().headers().get("X-Forwarded-For")).containsExactly("127.0.0.1");
		assertThat(keycloak.lastCall().headers().get("X-Forwarded-Host")).containsExactly("localhost");
		assertThat(keycloak.lastCall().headers().get("Forwarded")).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/users/me", "/api/v1/notifications", "/api/v1/nothing", "/api/" })
	void asksForATokenUnderApi(String path) {
		this.client.get()
			.uri(path)
			.exchange()
			.expectStatus()
			.isUnauthorized()
			.expectHeader()
			.valueMatches("WWW-Authenticate", "Bearer.*")
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/docs/problems/unauthenticated")
			.jsonPath("$.instance")
			.isEqualTo(path)
			.jsonPath("$.traceId")
			.isNotEmpty();
		assertThat(users.calls()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/nothing", "/api/v1/usersx", "/nothing", "/", "/actuator/health",
			"/actuator/prometheus", "/auth", "/auth/", "/auth/admin", "/auth/realms/master", "/auth/realms/mitosisx",
			"/auth/realms/mitosis/../master", "/auth/realms/mitosis/%2e%2e/master", "/auth/realms/mitosis/..%2fmaster",
			"/auth/realms/mitosis%2F..%2Fmaster", "/auth/realms//master", "/auth//realms/mitosis",
			"/auth/realms/mitosis;x/../master", "/auth/resources/..;/admin", "/auth/realms/mitosis/%252e%252e/master",
			"/auth/realms/%6daster", "/auth/realms/mitosis/%5c..%5cmaster", "/auth/realms/mitosis/." })
	void answers404WhereNoRouteLeads(String path) {
		this.client.get()
			.uri(URI.create(this.origin + path))
			.headers(this::authenticated)
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/docs/problems/not-found");
		assertThat(keycloak.calls()).isEmpty();
	}

	@Test
	void passesAFormToKeycloakWithoutAToken() {
		this.client.post()
			.uri("/auth/realms/mitosis/protocol/openid-connect/token")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body("grant_type=password&password=p%26q")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.isEqualTo("keycloak");

		assertThat(keycloak.lastCall().body()).isEqualTo("grant_type=password&password=p%26q");
	}

	@Test
	void refusesABodyOverOneMebibyte() {
		this.client.post()
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

	/// A call that is answered late runs into the time-out beside it.
	@Test
	void passesAStreamOnAsItComesAndBeyondTheReadTimeout() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.origin + "/api/v1/notifications/stream"))
			.header("Authorization", "Bearer " + this.token)
			.build();

		try (HttpClient http = HttpClient.newHttpClient();
				BufferedReader events = new BufferedReader(
						new InputStreamReader(http.send(request, BodyHandlers.ofInputStream()).body()))) {
			assertThat(events.readLine()).isEqualTo("data: first");
			this.client.get().uri(LATE).headers(this::authenticated).exchange().expectStatus().isEqualTo(503);
			streamGoesOn.countDown();
			assertThat(events.lines()).contains("data: second");
		}
	}

	@Test
	void answersForAServiceThatDiesInTheMiddleOfItsAnswer() {
		this.client.get()
			.uri(BROKEN)
			.headers(this::authenticated)
			.exchange()
			.expectStatus()
			.isEqualTo(503)
			.expectHeader()
			.exists("Retry-After")
			.expectHeader()
			.exists("X-Trace-Id")
			.expectHeader()
			.exists("X-Content-Type-Options")
			.expectHeader()
			.doesNotExist("ETag")
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/docs/problems/unavailable");
	}

	private void authenticated(HttpHeaders headers) {
		headers.setBearerAuth(this.token);
	}

	private static void asUsers(HttpExchange exchange) throws IOException {
		exchange.getResponseHeaders().add("X-Trace-Id", "the service's own");
		if ("POST".equals(exchange.getRequestMethod())) {
			exchange.getResponseHeaders().add("Location", "/api/v1/users/1");
			Backend.answer(exchange, 201, "");
		}
		else if (exchange.getRequestURI().getPath().equals(BROKEN)) {
			exchange.getResponseHeaders().add("ETag", "\"1\"");
			exchange.sendResponseHeaders(200, 100);
			exchange.getResponseBody().write("{\"id\":".getBytes(StandardCharsets.UTF_8));
			exchange.getResponseBody().flush();
			exchange.close();
		}
		else if (exchange.getRequestURI().getPath().equals(LATE)) {
			awaitTheStream();
			exchange.close();
		}
		else {
			Backend.answer(exchange, 200, "users");
		}
	}

	private static void asStream(HttpExchange exchange) throws IOException {
		exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
		exchange.sendResponseHeaders(200, 0);
		exchange.getResponseBody().write("data: first\n\n".getBytes(StandardCharsets.UTF_8));
		exchange.getResponseBody().flush();
		awaitTheStream();
		exchange.getResponseBody().write("data: second\n\n".getBytes(StandardCharsets.UTF_8));
		exchange.close();
	}

	private static void awaitTheStream() {
		try {
			streamGoesOn.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
