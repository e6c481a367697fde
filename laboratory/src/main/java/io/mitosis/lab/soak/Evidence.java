package io.mitosis.lab.soak;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// How often which id is found where, read at about one time.
final class Evidence {

	private final Map<Place, Map<String, Integer>> counts = new EnumMap<>(Place.class);

	private final Map<Place, Instant> memories = new EnumMap<>(Place.class);

	private final Map<Place, Set<String>> seen = new EnumMap<>(Place.class);

	/// Notes that an id was found.
	Evidence found(Place place, String id) {
		this.counts.computeIfAbsent(place, (any) -> new HashMap<>()).merge(id, 1, Integer::sum);
		return this;
	}

	/// Notes that an id was found, unless the same finding was noted before: an event
	/// that was published twice.
	Evidence foundOnce(Place place, String id, String finding) {
		boolean news = this.seen.computeIfAbsent(place, (any) -> new HashSet<>()).add(finding);
		return news ? found(place, id) : this;
	}

	/// Notes that a place keeps nothing on disk and has forgotten all that was before.
	Evidence remembers(Place place, Instant since) {
		this.memories.put(place, since);
		return this;
	}

	/// Whether a place can still know what was so long ago.
	boolean isKnown(Place place, Instant time) {
		return !time.isBefore(this.memories.getOrDefault(place, Instant.MIN));
	}

	/// How often an id was found.
	int count(Place place, String id) {
		return this.counts.getOrDefault(place, Map.of()).getOrDefault(id, 0);
	}

}
