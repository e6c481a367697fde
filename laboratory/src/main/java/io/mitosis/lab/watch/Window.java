package io.mitosis.lab.watch;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What happened between two snapshots, and how it is at the second.
///
/// @param seconds how long it is
/// @param last the newer snapshot
/// @param grown by how much the counters of each instance have grown
record Window(double seconds, Snapshot last, Map<String, Samples> grown) {

	static Window between(Snapshot first, Snapshot last) {
		double seconds = Math.max(0.001, Duration.between(first.at(), last.at()).toMillis() / 1000.0);
		return new Window(seconds, last,
				last.readings().stream().collect(Collectors.toMap(Reading::instance, (now) -> grown(first, now))));
	}

	/// What was silent at first tells nothing.
	private static Samples grown(Snapshot first, Reading now) {
		return first.of(now.instance())
			.filter((before) -> !before.isSilent())
			.map((before) -> now.samples().since(before.samples()))
			.orElse(Samples.NONE);
	}

	/// By how much the counters of some instances have grown.
	Samples grown(Predicate<Reading> choice) {
		return readings().stream()
			.filter(choice)
			.map((reading) -> this.grown.getOrDefault(reading.instance(), Samples.NONE))
			.reduce(Samples.NONE, Samples::and);
	}

	Samples grown(String component) {
		return grown((reading) -> reading.component().equals(component));
	}

	/// How everything is now.
	Samples now() {
		return readings().stream().map(Reading::samples).reduce(Samples.NONE, Samples::and);
	}

	List<Reading> readings() {
		return this.last.readings();
	}

}
