package io.mitosis.gateway.door;

import io.mitosis.gateway.Backend;
import io.mitosis.gateway.Gateway;
import io.mitosis.gateway.GatewayTest;
import io.mitosis.gateway.InstanceOf;
import io.mitosis.gateway.StoppedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

/// A door that was told of a proxy in front of it and of a foreign page.
@GatewayTest
@Import(StoppedClock.class)
@TestPropertySource(properties = { "mitosis.trusted-proxies=127.0.0.0/8,::1/128",
		"mitosis.cors.allowed-origins=https://shop.example", "mitosis.rate-limits.enabled=true",
		"mitosis.rate-limits.address.per-second=1", "mitosis.rate-limits.address.burst=60" })
class ConfiguredDoorTests {

	private static final String FOREIGN = "https://foreign.example";

	private static final String SHOP = "https://shop.example";

	@InstanceOf("user-service")
	private static final Backend users = Backend.named("users");

	@InstanceOf("billing-service")
	private static final Backend billing = Backend.named("billing");

	private final Gateway gateway;

	ConfiguredDoorTests(Gateway gateway) {
		this.gateway = gateway;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "198.51.100.7 | 198.51.100.7", "6.6.6.6, 198.51.100.7 | 198.51.100.7",
					"198.51.100.7, 127.0.0.9 | 198.51.100.7", "6.6.6.6, 198.51.100.7, 127.0.0.9 | 198.51.100.7",
					"198.51.100.7:4711 | 198.51.100.7:4711" })
	void takesTheRightmostAddressThatIsNoTrustedProxy(String forwarded, String address) {
		plans(forwarded).expectStatus().isOk();

		assertThat(billing.lastCall().headers().get("X-Forwarded-For")).containsExactly(address);
	}

	@Test
	void countsByTheAddressThatTheProxyTells() {
		for (int i = 0; i < 70; i++) {
			plans("203.0.113.1");
		}

		plans("203.0.113.1").expectStatus().isEqualTo(429);
		plans("203.0.113.2").expectStatus().isOk();
	}

	@Test
	void tellsBrowsersToStayWithHttps() {
		plansByHttps("127.0.0.1").expectHeader().exists("Strict-Transport-Security");
		plansByHttps("localhost").expectHeader().doesNotExist("Strict-Transport-Security");
		plans("203.0.113.3").expectHeader().doesNotExist("Strict-Transport-Security");
	}

	private ResponseSpec plansByHttps(String host) {
		return this.gateway.anybody()
			.get()
			.uri("http://%s:%d/api/v1/plans".formatted(host, this.gateway.port()))
			.header("X-Forwarded-For", "203.0.113.3")
			.header("X-Forwarded-Proto", "https")
			.exchange();
	}

	@Test
	void letsAKnownPageCall() {
		this.gateway.member()
			.get()
			.uri("/api/v1/users/me")
			.header("Origin", SHOP)
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("Access-Control-Allow-Origin", SHOP)
			.expectHeader()
			.valueEquals("Access-Control-Expose-Headers",
					"Location, ETag, Retry-After, X-Trace-Id, RateLimit, RateLimit-Policy")
			.expectHeader()
			.doesNotExist("Access-Control-Allow-Credentials");
	}

	@Test
	void tellsAKnownPageWhatItMaySend() {
		preflight(SHOP, "PATCH", "authorization, content-type, if-match, idempotency-key, last-event-id, traceparent")
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("Access-Control-Allow-Origin", SHOP)
			.expectHeader()
			.valueEquals("Access-Control-Allow-Headers",
					"authorization, content-type, if-match, idempotency-key, last-event-id, traceparent");
	}

	@ParameterizedTest
	@CsvSource({ FOREIGN + ", GET, authorization", "null, GET, authorization", SHOP + ", TRACE, authorization",
			SHOP + ", GET, cookie" })
	void refusesAPreflightOfAnythingElse(String origin, String method, String header) {
		preflight(origin, method, header).expectStatus()
			.isForbidden()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectHeader()
			.doesNotExist("Access-Control-Allow-Origin");
	}

	@Test
	void answersAnUnknownPageWithoutPermission() {
		this.gateway.anybody()
			.get()
			.uri("/api/v1/plans")
			.header("X-Forwarded-For", "203.0.113.4")
			.header("Origin", FOREIGN)
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.doesNotExist("Access-Control-Allow-Origin");
	}

	@Test
	void tellsAKnownPageAboutRefusalsToo() {
		this.gateway.anybody()
			.get()
			.uri("/api/v1/users/me")
			.header("X-Forwarded-For", "203.0.113.5")
			.header("Origin", SHOP)
			.exchange()
			.expectStatus()
			.isUnauthorized()
			.expectHeader()
			.valueEquals("Access-Control-Allow-Origin", SHOP);
	}

	private ResponseSpec plans(String forwardedFor) {
		return this.gateway.anybody().get().uri("/api/v1/plans").header("X-Forwarded-For", forwardedFor).exchange();
	}

	private ResponseSpec preflight(String origin, String method, String headers) {
		return this.gateway.anybody()
			.options()
			.uri("/api/v1/users/me")
			.header("Origin", origin)
			.header("Access-Control-Request-Method", method)
			.header("Access-Control-Request-Headers", headers)
			.exchange();
	}

}
