package io.mitosis.notification;

import io.mitosis.testing.ServiceTest;
import io.mitosis.testing.TokenMatrix;

import org.springframework.beans.factory.annotation.Value;

/// Which tokens notification-service believes.
@ServiceTest
class TokenTests extends TokenMatrix {

	TokenTests(@Value("${local.server.port}") int port) {
		super(port, "/api/v1/notifications");
	}

}
