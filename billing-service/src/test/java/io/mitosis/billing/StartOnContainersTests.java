package io.mitosis.billing;

import io.mitosis.testing.Clients;
import io.mitosis.testing.containers.Containers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.context.ConfigurableApplicationContext;

/// The service as it starts from an IDE.
@Tag(Containers.TAG)
class StartOnContainersTests {

	@Test
	void endsInReadiness() {
		try (ConfigurableApplicationContext service = TestBillingServiceApplication
			.start("--server.port=0", "--mitosis.drain.wait=0s", "--spring.kafka.consumer.group-id=on-containers")
			.getApplicationContext()) {
			int port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);

			Clients.of(port).get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
		}
	}

}
