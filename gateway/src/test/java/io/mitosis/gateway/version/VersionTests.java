package io.mitosis.gateway.version;

import io.mitosis.gateway.Backend;
import io.mitosis.gateway.Gateway;
import io.mitosis.gateway.GatewayTest;
import io.mitosis.gateway.InstanceOf;
import io.mitosis.gateway.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@GatewayTest
@TestPropertySource(properties = { "mitosis.api.deprecations[0].path=/api/v1/account/**",
		"mitosis.api.deprecations[0].method=PUT", "mitosis.api.deprecations[0].since=2026-01-01T00:00:00Z",
		"mitosis.api.deprecations[0].sunset=2027-07-01T12:30:00Z",
		"mitosis.api.deprecations[0].link=https://mitosis.test/moved", "mitosis.api.deprecations[1].path=/api/v1/plans",
		"mitosis.api.deprecations[1].since=2026-01-01T00:00:00Z" })
class VersionTests {

	@InstanceOf("billing-service")
	private static final Backend billing = Backend.named("billing");

	private final Gateway gateway;

	VersionTests(Gateway gateway) {
		this.gateway = gateway;
	}

	@Test
	void tellsSinceWhenAndUntilWhenAndWhereToReadOn() {
		call("PUT", "/api/v1/account/plan").expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("Deprecation", "@1767225600")
			.expectHeader()
			.valueEquals("Sunset", "Thu, 01 Jul 2027 12:30:00 GMT")
			.expectHeader()
			.valueEquals("Link", "<https://mitosis.test/moved>; rel=\"deprecation\"");
	}

	@Test
	void tellsWithARefusalTooAndOnlyWhatIsSettled() {
		this.gateway.anybody()
			.post()
			.uri("/api/v1/plans")
			.exchange()
			.expectStatus()
			.isUnauthorized()
			.expectHeader()
			.valueEquals("Deprecation", "@1767225600")
			.expectHeader()
			.doesNotExist("Sunset")
			.expectHeader()
			.doesNotExist("Link");
	}

	@ParameterizedTest
	@CsvSource({ "GET, /api/v1/account/plan", "PUT, /api/v1/accounts", "GET, /api/v1/plans/FREE" })
	void saysNothingAboutTheRest(String method, String path) {
		call(method, path).expectStatus().isOk().expectHeader().doesNotExist("Deprecation");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v2/users/me", "/api/v10/users", "/api/v0", "/api/users" })
	void namesTheVersionsThatThereAre(String path) {
		Problem.expect(404, "not-found", call("GET", path))
			.jsonPath("$.detail")
			.isEqualTo("This version of the API does not exist; there is: v1.")
			.jsonPath("$.instance")
			.isEqualTo(path);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/nothing", "/api/v1", "/nothing" })
	void speaksOfVersionsOnlyWhereOneIsMissing(String path) {
		call("GET", path).expectStatus()
			.isNotFound()
			.expectBody()
			.jsonPath("$.detail")
			.isEqualTo("There is nothing here.");
	}

	private ResponseSpec call(String method, String path) {
		return this.gateway.member().method(HttpMethod.valueOf(method)).uri(path).exchange();
	}

}
