package io.mitosis.journeys;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import io.mitosis.lab.system.Addresses;
import io.mitosis.lab.system.Port;
import io.mitosis.lab.system.Settings;
import io.mitosis.lab.system.Target;
import org.testcontainers.containers.ComposeContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/// The system as `docker compose up` starts it, without what watches it, on free ports so that another one may run beside it. Its
/// volumes end with it.
final class ComposedSystem implements AutoCloseable {

	private static final String[] PARTS = { "gateway", "user-service", "billing-service", "notification-service",
			"keycloak", "mail", "payments" };

	private static final Duration PATIENCE = Duration.ofMinutes(8);

	private final Map<String, String> ports = Arrays.stream(Port.values())
		.collect(Collectors.toMap((port) -> "MITOSIS_PORT_" + port.name(), (port) -> String.valueOf(FreePort.any())));

	private final ComposeContainer compose = new ComposeContainer(
			Chosen.HOME.checkout().resolve("docker-compose.yml").toFile())
		.withServices(PARTS)
		.withEnv(this.ports)
		.withPull(false)
		.withBuild(false);

	ComposedSystem() {
		for (String part : PARTS) {
			this.compose.waitingFor(part, Wait.forHealthcheck().withStartupTimeout(PATIENCE));
		}
	}

	void start() {
		this.compose.start();
	}

	Addresses addresses() {
		return Target.COMPOSE.addresses(Chosen.HOME, Settings.read(Chosen.HOME.checkout(), this.ports));
	}

	@Override
	public void close() {
		this.compose.stop();
	}

}
