package io.mitosis.defaults.shop;

import java.util.UUID;

import io.mitosis.testing.Clients;
import io.mitosis.testing.TokenIssuer;
import io.mitosis.testing.Tokens;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.MediaType;

/// A token that cannot be checked is nobody's fault: 503, not 401 and not 500.
@SpringBootTest(classes = ShopApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
		"spring.config.name=shop", "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://localhost:1/certs" })
class KeysAwayTests {

	@Test
	void saysWhenToComeBack(@Value("${local.server.port}") int port) {
		String token = TokenIssuer.shared().sign(Tokens.claims(UUID.randomUUID(), "member").build());

		Clients.of(port)
			.get()
			.uri("/orders/mine")
			.headers((headers) -> headers.setBearerAuth(token))
			.exchange()
			.expectStatus()
			.isEqualTo(503)
			.expectHeader()
			.valueEquals("Retry-After", "5")
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/docs/problems/unavailable")
			.jsonPath("$.detail")
			.isEqualTo("The identity provider is not available.");
	}

}
