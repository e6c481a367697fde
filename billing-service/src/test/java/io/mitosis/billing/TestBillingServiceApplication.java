package io.mitosis.billing;

import io.mitosis.testing.containers.Containers;
import io.mitosis.testing.containers.KeycloakConnection;
import io.mitosis.testing.containers.PaymentsConnection;

import org.springframework.boot.SpringApplication;

/// Starts the service from an IDE, or by `./mvnw spring-boot:test-run -pl billing-service -am`, with containers that end with it.
final class TestBillingServiceApplication {

	private TestBillingServiceApplication() {
	}

	public static void main(String[] args) {
		start(args);
	}

	static SpringApplication.Running start(String... args) {
		return SpringApplication.from(BillingServiceApplication::main)
			.with(Containers.class, KeycloakConnection.class, PaymentsConnection.class)
			.withAdditionalProfiles("containers")
			.run(args);
	}

}
