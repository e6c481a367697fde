package io.mitosis.defaults.shop;

import java.util.UUID;

import io.mitosis.testing.Clients;
import io.mitosis.testing.TokenMatrix;
import io.mitosis.testing.Tokens;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/// Which tokens a service believes.
@ShopTest
class TokenTests extends TokenMatrix {

	private static final UUID ME = UUID.randomUUID();

	private final RestTestClient client;

	TokenTests(@Value("${local.server.port}") int port) {
		super(port, "/orders/mine");
		this.client = Clients.of(port);
	}

	@Test
	void knowsTheBearerOfAGoodToken() {
		get("/orders/mine", Tokens.member(ME)).expectStatus().isOk().expectBody(String.class).isEqualTo(ME.toString());
	}

	@Test
	void namesTheBearerInTheLog() {
		get("/orders/logged", Tokens.member(ME)).expectBody(String.class).isEqualTo(ME.toString());
		this.client.get().uri("/broken/logged").exchange().expectBody(String.class).isEqualTo("null");
	}

	@Test
	void refusesARoleThatIsNotEnough() {
		get("/orders/all", Tokens.member(ME)).expectStatus()
			.isForbidden()
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("/docs/problems/forbidden");
		get("/orders/all", Tokens.admin(ME)).expectStatus().isOk();
	}

	@Test
	void hidesWhatDoesNotExistFromStrangersOnly() {
		this.client.get().uri("/nothing").exchange().expectStatus().isUnauthorized();
		get("/nothing", Tokens.member(ME)).expectStatus().isNotFound();
	}

	@Test
	void leavesHealthOpenAndTheOtherEndpointsOfActuatorClosed() {
		this.client.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
		this.client.get().uri("/actuator/env").exchange().expectStatus().isUnauthorized();
		get("/actuator/env", Tokens.admin(ME)).expectStatus().isNotFound();
	}

	private ResponseSpec get(String path, String token) {
		return this.client.get().uri(path).headers((headers) -> headers.setBearerAuth(token)).exchange();
	}

}
