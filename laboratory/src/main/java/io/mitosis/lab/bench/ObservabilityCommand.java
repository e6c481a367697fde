package io.mitosis.lab.bench;

import io.mitosis.lab.component.Components;
import io.mitosis.lab.component.Workplace;
import io.mitosis.lab.running.Progress;
import io.mitosis.lab.running.RunningSystem;
import io.mitosis.lab.running.Starter;
import io.mitosis.lab.running.SystemStart;
import io.mitosis.lab.system.Home;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.system.Settings;
import io.mitosis.lab.system.TargetOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Measures what it costs to watch the system: the same requests with and without metrics and traces.
@Command(name = "observability", description = "Measure the throughput with metrics and traces, and without")
public final class ObservabilityCommand implements Runnable {

	@Mixin
	private TargetOption system = new TargetOption();

	@Option(names = "--rounds", paramLabel = "N",
			description = "how often each way, in turns (default: ${DEFAULT-VALUE})")
	private int rounds = 5;

	@Option(names = "--requests", paramLabel = "N",
			description = "how many requests a round has (default: ${DEFAULT-VALUE})")
	private int requests = 3000;

	@Override
	public void run() {
		this.system.requireProcesses("./lab bench observability");
		if (this.rounds < 1 || this.requests < 1) {
			throw new LabException("There is at least one round of one request");
		}
		RateLimits.refuse(this.system.addresses());
		Home home = this.system.home();
		Settings settings = this.system.settings();
		Components components = Components.of(settings);
		RunningSystem running = new RunningSystem(home, home.links().isEmpty() ? components : components.withFaults());
		Starter starter = new Starter(Workplace.of(home, home.ports(), settings), Progress.SILENT,
				SystemStart.PATIENCE);
		new ObservabilityBench(running, starter, this.system.addresses()).measure(this.rounds, this.requests)
			.forEach(System.out::println);
	}

}
