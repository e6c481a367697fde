package io.mitosis.lab.watch;

import java.time.Instant;
import java.util.List;

import io.mitosis.lab.watch.Reading.State;

/// What instances tell, in the words of Prometheus' text format.
final class AReading {

	private static final Instant START = Instant.parse("2026-07-15T12:00:00Z");

	private AReading() {
	}

	static Reading of(String instance, String page) {
		return new Reading(component(instance), instance, State.ANSWERS,
				new Samples(Exposition.parse(page, (name) -> true)));
	}

	static Reading dead(String instance) {
		return new Reading(component(instance), instance, State.DEAD, Samples.NONE);
	}

	static Snapshot at(int second, Reading... readings) {
		return new Snapshot(START.plusSeconds(second), List.of(readings), List.of());
	}

	private static String component(String instance) {
		return instance.replaceAll("-\\d+$", "");
	}

}
