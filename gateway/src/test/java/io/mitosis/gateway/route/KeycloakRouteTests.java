package io.mitosis.gateway.route;

import io.mitosis.gateway.Backend;
import io.mitosis.gateway.Gateway;
import io.mitosis.gateway.GatewayTest;
import io.mitosis.gateway.InstanceOf;
import io.mitosis.gateway.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

/// One realm is reached, without a token, and nothing else of Keycloak.
@GatewayTest
class KeycloakRouteTests {

	@InstanceOf("keycloak")
	private static final Backend keycloak = Backend.named("keycloak");

	private final Gateway gateway;

	KeycloakRouteTests(Gateway gateway) {
		this.gateway = gateway;
	}

	@BeforeEach
	void forgetCalls() {
		keycloak.calls().clear();
	}

	@Test
	void passesAFormToKeycloakWithoutAToken() {
		this.gateway.anybody()
			.post()
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
	void believesTheSocketAndNotTheClientAboutItsAddress() {
		this.gateway.anybody()
			.get()
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
	@ValueSource(strings = { "/auth", "/auth/", "/auth/admin", "/auth/realms/master", "/auth/realms/mitosisx",
			"/auth/realms/mitosis/../master", "/auth/realms/mitosis/%2e%2e/master", "/auth/realms/mitosis/..%2fmaster",
			"/auth/realms/mitosis%2F..%2Fmaster", "/auth/realms//master", "/auth//realms/mitosis",
			"/auth/realms/mitosis;x/../master", "/auth/resources/..;/admin", "/auth/realms/mitosis/%252e%252e/master",
			"/auth/realms/%6daster", "/auth/realms/mitosis/%5c..%5cmaster", "/auth/realms/mitosis/." })
	void leadsNowhereElse(String path) {
		Problem.expect(404, "not-found", this.gateway.member().get().uri(this.gateway.at(path)).exchange());
		assertThat(keycloak.calls()).isEmpty();
	}

}
