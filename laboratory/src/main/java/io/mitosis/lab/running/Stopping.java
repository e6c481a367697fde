package io.mitosis.lab.running;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

import io.mitosis.lab.infrastructure.Folders;
import io.mitosis.lab.process.ProcessId;

/// Stops a system in the reverse order of its start, whatever state it is in.
///
/// @param system what is stopped
/// @param progress hears of it
/// @param grace how long a process may take to end before it is killed
public record Stopping(RunningSystem system, Progress progress, Duration grace) {

	/// A service drains for about 4 s, ends its requests and commits.
	public static final Duration UNHURRIED = Duration.ofSeconds(30);

	/// What was not ready yet has nothing to drain.
	public static final Duration HURRIED = Duration.ofSeconds(10);

	/// Stops everything, also what no pid file remembers.
	public void all() {
		List<RunningInstance> instances = this.system.instances();
		Predicate<RunningInstance> drains = (instance) -> instance.component().drains();
		stop(instances.stream().filter(drains).toList());
		stop(instances.stream().filter(drains.negate()).toList());
		Strays.of(this.system.home()).forEach(ProcessId::kill);
		Folders.delete(this.system.home().faults());
		Folders.delete(this.system.home().stopped());
	}

	/// Stops some instances at once.
	public void stop(List<RunningInstance> instances) {
		Parallel.each(instances, this::stop);
	}

	private void stop(RunningInstance instance) {
		ProcessId process = instance.process();
		if (process.isAlive()) {
			this.progress.tell(instance.name(), instance.component().drains() ? "drains and stops" : "stops");
			process.thaw();
			process.terminate();
			if (!process.awaitEnd(this.grace)) {
				this.progress.tell(instance.name(), "does not stop, is killed");
				process.kill();
				process.awaitEnd(Duration.ofSeconds(5));
			}
		}
		instance.pidFile().delete();
		this.progress.done(instance.name(), "stopped");
	}

}
