package io.mitosis.lab.running;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.mitosis.lab.component.HttpProbe;
import io.mitosis.lab.process.Pause;
import io.mitosis.lab.system.Addresses;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.system.Port;

/// Waits until the gateway has learned from Eureka where the services are.
///
/// @param addresses where the gateway listens
/// @param progress hears what is waited for
record Routes(Addresses addresses, Progress progress) {

	private static final List<String> PATHS = List.of("/auth/realms/mitosis", "/api/v1/plans");

	void await() {
		Instant deadline = Instant.now().plusSeconds(30);
		for (String path : PATHS) {
			HttpProbe probe = new HttpProbe(this.addresses.http(Port.GATEWAY).resolve(path));
			while (!probe.succeeds()) {
				this.progress.tell("gateway", "waits for its route to " + path);
				if (Instant.now().isAfter(deadline)) {
					throw new LabException("The gateway does not answer %s: ./lab logs gateway".formatted(path));
				}
				Pause.of(Duration.ofMillis(100));
			}
		}
		this.progress.done("gateway", "ready, port %d".formatted(this.addresses.ports().of(Port.GATEWAY)));
	}

}
