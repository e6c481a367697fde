package io.mitosis.lab.recovery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a backup says of itself, in its last entry.
///
/// @param takenAt when it was begun
/// @param positions how far each service had read, by database
/// @param files everything else in it
record Manifest(Instant takenAt, Map<String, Position> positions, List<Entry> files) {

	static final String NAME = "manifest.json";

	/// Empty for a database that was left out.
	Optional<Position> position(String database) {
		return Optional.ofNullable(this.positions.get(database));
	}

	/// The offsets of a service before its database was copied, and where its own topic
	/// ended afterwards. What lies
	/// between may have had its effect in the copy or not.
	///
	/// @param read by topic and partition, written `user-events-3`
	/// @param ends of its own topic
	record Position(Map<String, Long> read, Map<String, Long> ends) {

	}

	/// A file of the backup.
	///
	/// @param documents how many it has; 0 for a description
	record Entry(String path, long documents, String sha256) {

	}

}
