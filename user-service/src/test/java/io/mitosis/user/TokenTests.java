package io.mitosis.user;

import io.mitosis.testing.ServiceTest;
import io.mitosis.testing.TokenMatrix;
import io.mitosis.user.profile.Users;
import org.junit.jupiter.api.AfterEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/// Which tokens user-service believes; of the others nobody is provisioned, a service account least of all.
@ServiceTest
@TestPropertySource(properties = "MITOSIS_USER_SERVICE_SECRET=secret")
class TokenTests extends TokenMatrix {

	TokenTests(@Value("${local.server.port}") int port) {
		super(port, "/api/v1/users/me");
	}

	@AfterEach
	void provisionsNobody(@Autowired Users users) {
		assertThat(users.findById(NOBODY)).isEmpty();
	}

}
