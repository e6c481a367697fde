package io.mitosis.lab.bench;

import java.util.function.Consumer;

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

/// Measures what the gateway costs, whether a sick service slows the others, and how soon it notices who comes and goes.
@Command(name = "gateway", description = "Measure the gateway against direct calls, beside a sick service, and changes")
public final class GatewayBenchCommand implements Runnable {

	@Mixin
	private TargetOption system = new TargetOption();

	@Option(names = "--rounds", paramLabel = "N",
			description = "how often through the gateway and directly, in turns (default: ${DEFAULT-VALUE})")
	private int rounds = 5;

	@Option(names = "--requests", paramLabel = "N",
			description = "how many requests a round has (default: ${DEFAULT-VALUE})")
	private int requests = 2000;

	@Option(names = "--changes", paramLabel = "N",
			description = "how often an instance comes and is killed (default: ${DEFAULT-VALUE})")
	private int changes = 5;

	@Option(names = "--calm", description = "only the first table: kill and freeze nothing")
	private boolean calm;

	@Override
	public void run() {
		this.system.requireProcesses("./lab bench gateway");
		if (this.rounds < 1 || this.requests < 1 || this.changes < 1) {
			throw new LabException("There is at least one round of one request, and one change");
		}
		RateLimits.refuse(this.system.addresses());
		Consumer<String> out = System.out::println;
		new GatewayBench(running(), this.system.addresses()).measure(this.rounds, this.requests).forEach(out);
		if (!this.calm) {
			new NeighboursBench(running(), starter()).measure().forEach(out);
			new ChangesBench(running(), starter()).measure(this.changes).forEach(out);
		}
	}

	private RunningSystem running() {
		Components components = Components.of(settings());
		return new RunningSystem(home(), home().links().isEmpty() ? components : components.withFaults());
	}

	private Starter starter() {
		return new Starter(Workplace.of(home(), home().ports(), settings()), Progress.SILENT, SystemStart.PATIENCE);
	}

	private Home home() {
		return this.system.home();
	}

	private Settings settings() {
		return this.system.settings();
	}

}
