package io.mitosis.user;

import io.mitosis.testing.containers.Containers;
import io.mitosis.testing.containers.KeycloakConnection;

import org.springframework.boot.SpringApplication;

/// Starts the service from an IDE, or by `./mvnw spring-boot:test-run -pl user-service -am`, with containers that end with it.
final class TestUserServiceApplication {

	private TestUserServiceApplication() {
	}

	public static void main(String[] args) {
		start(args);
	}

	static SpringApplication.Running start(String... args) {
		return SpringApplication.from(UserServiceApplication::main)
			.with(Containers.class, KeycloakConnection.class)
			.withAdditionalProfiles("containers")
			.run(args);
	}

}
