package io.mitosis.lab.running;

import java.time.Duration;
import java.util.List;

import io.mitosis.lab.process.Memory;
import org.jspecify.annotations.Nullable;

/// What a part of the system has cost so far.
///
/// @param component its name
/// @param computed processor time
/// @param memory resident, in MiB
public record Cost(String component, Duration computed, long memory) {

	/// The titles above the rows.
	public static final String HEADER = "%-24s %9s %9s %9s%n".formatted("", "READY s", "CPU s", "RSS MB");

	/// What an instance has cost up to now.
	public static Cost of(RunningInstance instance) {
		return new Cost(instance.component().name(), instance.process().computed(),
				Memory.residentOf(instance.process()));
	}

	/// What all have cost together.
	public static Cost sum(List<Cost> costs) {
		return new Cost("all", costs.stream().map(Cost::computed).reduce(Duration.ZERO, Duration::plus),
				costs.stream().mapToLong(Cost::memory).sum());
	}

	/// A row of the table; the time until it was ready is told apart.
	public String row(@Nullable Duration ready) {
		return "%-24s %9s %9.1f %9d%n".formatted(this.component,
				(ready != null) ? "%.1f".formatted(seconds(ready)) : "", seconds(this.computed), this.memory);
	}

	private static double seconds(Duration duration) {
		return duration.toMillis() / 1000.0;
	}

}
