package io.mitosis.lab.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.mitosis.lab.bench.RegistrationBench;
import io.mitosis.lab.component.AheadOfTime;
import io.mitosis.lab.component.Components;
import io.mitosis.lab.component.Workplace;
import io.mitosis.lab.infrastructure.Folders;
import io.mitosis.lab.running.Cost;
import io.mitosis.lab.running.Progress;
import io.mitosis.lab.running.RunningSystem;
import io.mitosis.lab.running.Stopping;
import io.mitosis.lab.running.SystemStart;
import io.mitosis.lab.system.TargetOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Measures how long the system takes until it is ready, what it costs then, and how fast it registers people.
@Command(name = "start", description = "Measure the start: time, computing and memory of every part, up to ready")
public final class StartBenchCommand implements Runnable {

	private static final int REGISTRATIONS = 20;

	private final TargetOption system = new TargetOption();

	@Mixin
	private final Session session = new Session(this.system);

	@Option(names = { "-r", "--rounds" }, description = "how often (default: ${DEFAULT-VALUE})")
	private int rounds = 1;

	@Option(names = "--keep-data", description = "start again on the data of the round before, not on none")
	private boolean keepData;

	@Override
	public void run() {
		this.system.requireProcesses("./lab bench start");
		Workplace workplace = this.session.aside("bench");
		for (AheadOfTime ahead : List.of(AheadOfTime.IGNORE, AheadOfTime.USE)) {
			for (int round = 1; round <= this.rounds; round++) {
				this.session.out()
					.printf("%n%s ahead-of-time caches, round %d of %d%n",
							(ahead == AheadOfTime.USE) ? "With" : "Without", round, this.rounds);
				measure(workplace.with(ahead));
			}
		}
		Folders.delete(workplace.home().folder());
	}

	private void measure(Workplace workplace) {
		Components components = this.session.components();
		if (!this.keepData) {
			Folders.delete(workplace.home().folder());
		}
		SystemStart start = new SystemStart(workplace, components, Progress.SILENT, SystemStart.PATIENCE);
		RunningSystem running = new RunningSystem(workplace.home(), components);
		start.build();
		start.check();
		Undo undo = Undo.prepare();
		Runnable stop = () -> new Stopping(running, Progress.SILENT, Stopping.UNHURRIED).all();
		undo.during(() -> report(start, running), stop);
		stop.run();
		undo.forget();
	}

	private void report(SystemStart start, RunningSystem running) {
		Instant begin = Instant.now();
		Map<String, Duration> times = new TreeMap<>(start.run());
		Duration total = Duration.between(begin, Instant.now());
		List<Cost> costs = running.instances().stream().map(Cost::of).toList();
		this.session.out().printf(Cost.HEADER);
		costs.forEach((cost) -> this.session.out().print(cost.row(times.get(cost.component()))));
		this.session.out().print(Cost.sum(costs).row(total));
		RegistrationBench.measure(start.workplace().addresses(), REGISTRATIONS)
			.lines()
			.forEach(this.session.out()::println);
		this.session.out().flush();
	}

}
