package io.mitosis.notification;

import io.mitosis.testing.containers.Containers;
import io.mitosis.testing.containers.KeycloakConnection;
import io.mitosis.testing.containers.MailConnection;

import org.springframework.boot.SpringApplication;

/// Starts the service from an IDE, or by `./mvnw spring-boot:test-run -pl notification-service -am`, with containers that end with it.
final class TestNotificationServiceApplication {

	private TestNotificationServiceApplication() {
	}

	public static void main(String[] args) {
		start(args);
	}

	static SpringApplication.Running start(String... args) {
		return SpringApplication.from(NotificationServiceApplication::main)
			.with(Containers.class, KeycloakConnection.class, MailConnection.class)
			.withAdditionalProfiles("containers")
			.run(args);
	}

}
