package io.mitosis.gateway.door;

import io.mitosis.gateway.Backend;
import io.mitosis.gateway.Gateway;
import io.mitosis.gateway.GatewayTest;
import io.mitosis.gateway.InstanceOf;
import io.mitosis.testing.TokenMatrix;
import org.junit.jupiter.api.AfterEach;

import static org.assertj.core.api.Assertions.assertThat;

/// Which tokens the gateway believes; no service ever sees the others.
@GatewayTest
class TokenTests extends TokenMatrix {

	@InstanceOf("user-service")
	private static final Backend users = Backend.named("users");

	TokenTests(Gateway gateway) {
		super(gateway.port(), "/api/v1/users/me");
	}

	/// The good ones are told by their scheme, which the matrix spells in another way.
	@AfterEach
	void passesNoneOfThemOn() {
		assertThat(users.calls())
			.noneMatch((call) -> String.valueOf(call.headers().getFirst("Authorization")).startsWith("Bearer "));
	}

}
