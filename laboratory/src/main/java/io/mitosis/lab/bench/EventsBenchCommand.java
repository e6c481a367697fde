package io.mitosis.lab.bench;

import java.net.URI;
import java.util.List;

import io.mitosis.lab.component.Components;
import io.mitosis.lab.running.RunningInstance;
import io.mitosis.lab.running.RunningSystem;
import io.mitosis.lab.system.Addresses;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.system.Port;
import io.mitosis.lab.system.TargetOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Measures how old events are when the other services have handled them.
@Command(name = "events", description = "Measure how old events are when they are handled, at a steady rate")
public final class EventsBenchCommand implements Runnable {

	@Mixin
	private TargetOption system = new TargetOption();

	@Option(names = "--rate", paramLabel = "N", description = "events per second (default: ${DEFAULT-VALUE})")
	private int rate = 50;

	@Option(names = "--seconds", paramLabel = "N", description = "for so long (default: ${DEFAULT-VALUE})")
	private int seconds = 20;

	@Override
	public void run() {
		if (this.rate < 1 || this.seconds < 1) {
			throw new LabException("There is at least one event per second, for at least one second");
		}
		if (!this.system.target().publishesServices()) {
			throw new LabException("The services are asked for their figures at their own ports, which --target %s "
				.formatted(this.system.target()) + "does not publish");
		}
		Addresses addresses = this.system.addresses();
		new EventsBench(addresses, (service) -> instances(service, addresses)).measure(this.rate, this.seconds)
			.forEach(System.out::println);
	}

	private List<URI> instances(String service, Addresses addresses) {
		if (!addresses.target().isLocal()) {
			return List.of(addresses.http(Port.of(service)));
		}
		RunningSystem running = new RunningSystem(this.system.home(), Components.of(this.system.settings()));
		return running.named(service)
			.stream()
			.filter(RunningInstance::isAlive)
			.map((instance) -> URI.create("http://localhost:" + instance.instance().port()))
			.toList();
	}

}
