package io.mitosis.lab.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What all instances told at about one time.
///
/// @param at when
/// @param readings one for each instance that was started
/// @param gone the other parts of the system that died or were stopped
record Snapshot(Instant at, List<Reading> readings, List<String> gone) {

	Optional<Reading> of(String instance) {
		return this.readings.stream().filter((reading) -> reading.instance().equals(instance)).findFirst();
	}

}
