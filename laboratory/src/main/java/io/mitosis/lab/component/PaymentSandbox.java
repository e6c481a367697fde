package io.mitosis.lab.component;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.mitosis.lab.infrastructure.Folders;
import io.mitosis.lab.process.Launch;
import io.mitosis.lab.system.Port;

/// WireMock, which plays the payment provider by the mappings of the checkout and keeps a journal of every charge.
///
/// The journal is in its memory: a restarted sandbox has forgotten what it charged.
record PaymentSandbox() implements Component {

	@Override
	public String name() {
		return "payments";
	}

	@Override
	public List<Port> ports() {
		return List.of(Port.PAYMENTS);
	}

	@Override
	public void prepare(Workplace workplace) {
		folder(workplace);
	}

	private static Path folder(Workplace workplace) {
		return workplace.distributions("payments").get("payments");
	}

	@Override
	public Launch launch(Workplace workplace, Instance instance) {
		String jar = Folders.list(folder(workplace)).getFirst().toString();
		Path mappings = workplace.home().checkout().resolve("payment-sandbox");
		return workplace.java(instance, mappings, Map.of())
			.heap(128)
			.run("-jar", jar, "--bind-address", "127.0.0.1", "--port", String.valueOf(instance.port()), "--root-dir",
					mappings.toString(), "--disable-banner");
	}

	@Override
	public Probe readiness(Workplace workplace, Instance instance) {
		return new HttpProbe(URI.create("http://localhost:%d/__admin/health".formatted(instance.port())));
	}

}
