package io.mitosis.lab.timeline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One person's story in the order in which it happened; asked again, it tells only what is new.
final class Timeline {

	private final List<Source> sources;

	private final Set<Moment> told = new HashSet<>();

	Timeline(List<Source> sources) {
		this.sources = sources;
	}

	List<Moment> news(Subject person) {
		return this.sources.stream()
			.flatMap((source) -> source.moments(person))
			.filter(this.told::add)
			.sorted(Moment.IN_ORDER)
			.toList();
	}

}
