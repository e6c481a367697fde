package io.mitosis.billing;

import io.mitosis.testing.ServiceTest;
import io.mitosis.testing.TokenMatrix;

import org.springframework.beans.factory.annotation.Value;

/// Which tokens billing-service believes.
@ServiceTest
class TokenTests extends TokenMatrix {

	TokenTests(@Value("${local.server.port}") int port) {
		super(port, "/api/v1/account");
	}

}
