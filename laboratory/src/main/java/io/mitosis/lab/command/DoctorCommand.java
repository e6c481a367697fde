package io.mitosis.lab.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import io.mitosis.lab.cluster.Readiness;
import io.mitosis.lab.component.Component;
import io.mitosis.lab.process.LocalPort;
import io.mitosis.lab.process.Memory;
import io.mitosis.lab.process.PortHolder;
import io.mitosis.lab.running.RunningSystem;
import io.mitosis.lab.system.Port;
import io.mitosis.lab.tool.Toolbox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Says whether this machine is fit for the system; ends with 1 when it is not.
@Command(name = "doctor",
		description = "Examine this machine: JDK, memory, ports, disk, MongoDB, Prometheus, Grafana, Docker")
public final class DoctorCommand implements Callable<Integer> {

	private static final long NEEDED_MEMORY = 2500;

	private static final long NEEDED_DISK = 3000;

	@Mixin
	private final Session session = new Session();

	@Override
	public Integer call() {
		List<Finding> findings = new ArrayList<>(List.of(jdk(), memory(), disk(), database()));
		this.session.components().watchers().forEach((watcher) -> findings.add(watcher(watcher)));
		new Readiness(Toolbox.here()).sentences()
			.forEach((program, sentence) -> findings.add(new Finding(true, program, sentence)));
		if (this.session.running().isDown()) {
			findings.addAll(ports());
		}
		else {
			findings.add(new Finding(true, "ports", "the system is up and has them"));
		}
		findings.forEach((finding) -> this.session.out().println(finding));
		return findings.stream().allMatch(Finding::good) ? 0 : 1;
	}

	private static Finding jdk() {
		int feature = Runtime.version().feature();
		return new Finding(feature == 25, "JDK",
				"%s in %s".formatted(Runtime.version(), System.getProperty("java.home")));
	}

	private static Finding memory() {
		long available = Memory.available();
		return new Finding(available >= NEEDED_MEMORY, "memory",
				"%d MB of %d MB free, about %d MB needed".formatted(available, Memory.total(), NEEDED_MEMORY));
	}

	private Finding disk() {
		try {
			Path root = this.session.home().checkout().root();
			long free = Files.getFileStore(root).getUsableSpace() / (1024 * 1024);
			return new Finding(free >= NEEDED_DISK, "disk", "%d MB free, %d MB needed".formatted(free, NEEDED_DISK));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Finding database() {
		RunningSystem running = this.session.running();
		return new Finding(true, "database",
				running.components().find("mongodb").map((component) -> component.title()).orElse("MONGODB_URI"));
	}

	/// Nothing is wrong without it.
	private static Finding watcher(Component component) {
		return new Finding(true, component.name(), component.absence().orElseGet(component::title));
	}

	private List<Finding> ports() {
		List<Finding> findings = new ArrayList<>();
		Set<Port> spare = this.session.components()
			.watchers()
			.stream()
			.flatMap((watcher) -> watcher.ports().stream())
			.collect(Collectors.toSet());
		for (Port port : Port.values()) {
			LocalPort local = new LocalPort(port.standard());
			if (local.isBusy()) {
				String holder = PortHolder.of(local).map(PortHolder::toString).orElse("a process of another user");
				findings.add(new Finding(spare.contains(port), "port " + local.number(),
						"(%s) is taken by %s; ./lab up --port %s=... moves it".formatted(port.label(), holder,
								port.label())));
			}
		}
		return findings.isEmpty() ? List.of(new Finding(true, "ports", "all free")) : findings;
	}

	/// What was found.
	///
	/// @param good whether the system can run so
	/// @param about what was examined
	/// @param text what a person should know
	private record Finding(boolean good, String about, String text) {

		@Override
		public String toString() {
			return "%-4s %-12s %s".formatted(this.good ? "ok" : "BAD", this.about, this.text);
		}

	}

}
