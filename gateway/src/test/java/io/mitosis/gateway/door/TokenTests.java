package io.mitosis.gateway.door;

import io.mitosis.gateway.Backend;
import io.mitosis.gateway.GatewayTest;
import io.mitosis.testing.TokenMatrix;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/// Which tokens the gateway believes; no service ever sees the others.
@GatewayTest
class TokenTests extends TokenMatrix {

	private static final Backend users = Backend.named("users");

	TokenTests(@Value("${local.server.port}") int port) {
		super(port, "/api/v1/users/me");
	}

	@DynamicPropertySource
	static void instances(DynamicPropertyRegistry properties) {
		properties.add("spring.cloud.discovery.client.simple.instances.user-service[0].uri", users::address);
	}

	/// The good ones are told by their scheme, which the matrix spells in another way.
	@AfterEach
	void passesNoneOfThemOn() {
		assertThat(users.calls())
			.noneMatch((call) -> String.valueOf(call.headers().getFirst("Authorization")).startsWith("Bearer "));
	}

}
