package io.mitosis.lab.watch;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import io.mitosis.lab.alert.Prometheus;
import io.mitosis.lab.component.Components;
import io.mitosis.lab.component.Workplace;
import io.mitosis.lab.process.Pause;
import io.mitosis.lab.running.RunningSystem;
import io.mitosis.lab.system.Home;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.system.Port;
import io.mitosis.lab.system.SystemOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Shows how the system is, again and again.
///
/// Rates and quantiles are those of the last ten seconds, so that figures can be read while they change.
@Command(name = "watch", description = "Show requests, events, breakers and alerts as they are; q ends it")
public final class WatchCommand implements Runnable {

	private static final Duration MEMORY = Duration.ofSeconds(10);

	@Mixin
	private final SystemOption system = new SystemOption();

	@Spec
	private CommandSpec command = CommandSpec.create();

	@Option(names = { "-i", "--interval" }, paramLabel = "SECONDS",
			description = "how often it looks (default: ${DEFAULT-VALUE})")
	private double interval = 1;

	@Option(names = "--once", description = "look twice, an interval apart, tell what was seen, and end")
	private boolean once;

	private final Deque<Snapshot> snapshots = new ArrayDeque<>();

	@Override
	public void run() {
		Home home = this.system.home();
		Components components = Components.of(this.system.settings());
		RunningSystem running = new RunningSystem(home, home.links().isEmpty() ? components : components.withFaults());
		if (this.interval < 0.2 || this.interval > 3600) {
			throw new LabException("The interval is at least 0.2 seconds, and at most an hour");
		}
		if (running.isDown()) {
			throw new LabException("The system is down: ./lab up first");
		}
		Scraper scraper = new Scraper(running, Workplace.of(home, home.ports(), this.system.settings()));
		this.snapshots.add(scraper.scrape());
		if (this.once || !Terminal.isHere()) {
			write(scraper);
		}
		else {
			redraw(scraper);
		}
	}

	/// One page below the other, as long as somebody reads.
	private void write(Scraper scraper) {
		PrintWriter out = this.command.commandLine().getOut();
		do {
			Pause.of(pause());
			page(scraper, new Ink(false), Size.ENDLESS).forEach(out::println);
			out.println();
		}
		while (!out.checkError() && !this.once);
	}

	private void redraw(Scraper scraper) {
		Ink ink = new Ink(System.getenv("NO_COLOR") == null);
		try (Terminal terminal = new Terminal(this.command.commandLine().getOut())) {
			terminal.show(List.of("Mitosis is being looked at …"));
			while (!terminal.isLeftDuring(pause())) {
				terminal.show(page(scraper, ink, terminal.size()));
			}
		}
	}

	private List<String> page(Scraper scraper, Ink ink, Size size) {
		Snapshot now = scraper.scrape();
		Window window = Window.between(this.snapshots.getFirst(), now);
		this.snapshots.addLast(now);
		while (this.snapshots.size() > 1 && !this.snapshots.getFirst().at().plus(MEMORY).isAfter(now.at())) {
			this.snapshots.removeFirst();
		}
		return new Screen(ink).page(window, alerts(), size);
	}

	private Optional<List<Alert>> alerts() {
		return new Alerts(new Prometheus(this.system.addresses().http(Port.PROMETHEUS))).active();
	}

	private Duration pause() {
		return Duration.ofMillis((long) (this.interval * 1000));
	}

}
