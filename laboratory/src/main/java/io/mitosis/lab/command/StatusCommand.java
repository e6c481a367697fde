package io.mitosis.lab.command;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

import io.mitosis.lab.component.Component;
import io.mitosis.lab.component.Workplace;
import io.mitosis.lab.fault.FaultBook;
import io.mitosis.lab.process.Memory;
import io.mitosis.lab.running.RunningInstance;
import io.mitosis.lab.running.RunningSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Shows what runs; ends with 1 when something is missing.
@Command(name = "status", description = "Show what runs: state, pid, port, memory, uptime")
public final class StatusCommand implements Callable<Integer> {

	private static final String ROW = "%-24s %-9s %8s %6s %8s %9s%n";

	@Mixin
	private final Session session = new Session();

	@Override
	public Integer call() {
		RunningSystem running = this.session.running();
		List<RunningInstance> instances = running.instances();
		this.session.out().printf(ROW, "", "STATE", "PID", "PORT", "MEMORY", "UPTIME");
		List<RunningInstance> unready = instances.stream().filter((instance) -> !show(instance)).toList();
		running.missing().stream().filter((component) -> isUnknown(component, instances)).forEach(this::showMissing);
		long memory = instances.stream().filter(RunningInstance::isAlive).mapToLong(this::memory).sum();
		this.session.out()
			.printf("%n%d MB in %d processes; %s%n", memory,
					instances.stream().filter(RunningInstance::isAlive).count(), database());
		if (running.home().ports().https()) {
			this.session.out()
				.printf("TLS at %s: curl --cacert %s%n", this.session.workplace().addresses().origin(),
						running.home().certificate().pem());
		}
		new FaultBook(this.session.home().faults()).all()
			.forEach((fault) -> this.session.out()
				.printf("BROKEN on purpose: %s, %s; ./lab heal %s%n", fault.name(), Durations.since(fault.since()),
						fault.name()));
		return isWhole(running.missing()) && isWhole(unready.stream().map(RunningInstance::component).toList()) ? 0 : 1;
	}

	/// What only watches may be missing.
	private static boolean isWhole(List<Component> missing) {
		return missing.stream().allMatch(Component::watches);
	}

	private boolean show(RunningInstance instance) {
		if (!instance.isAlive()) {
			row(instance.name(), "dead", "", instance.instance().port(), "", "");
			return false;
		}
		Workplace workplace = this.session.workplace();
		boolean ready = instance.component().readiness(workplace, instance.instance()).succeeds();
		row(instance.name(), ready ? "ready" : "not ready", String.valueOf(instance.process().pid()),
				instance.instance().port(), memory(instance) + " MB", uptime(instance.process().uptime()));
		return ready;
	}

	private void showMissing(Component component) {
		this.session.out().printf(ROW, component.name(), "down", "", "", "", "");
	}

	private static boolean isUnknown(Component component, List<RunningInstance> instances) {
		return instances.stream().noneMatch((instance) -> instance.component().equals(component));
	}

	private void row(String name, String state, String pid, int port, String memory, String uptime) {
		this.session.out().printf(ROW, name, state, pid, port, memory, uptime);
	}

	private long memory(RunningInstance instance) {
		return Memory.residentOf(instance.process());
	}

	private static String uptime(Duration duration) {
		return (duration.toHours() > 0) ? "%dh %02dm".formatted(duration.toHours(), duration.toMinutesPart())
				: "%dm %02ds".formatted(duration.toMinutes(), duration.toSecondsPart());
	}

	private String database() {
		return this.session.components()
			.find("mongodb")
			.map((component) -> "database: " + component.title())
			.orElse("database: MONGODB_URI");
	}

}
