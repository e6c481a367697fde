package io.mitosis.lab.timeline;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.mitosis.lab.client.AwayException;

/// One person's story in the order in which it happened; asked again, it tells only what is new.
///
/// A source that is away only leaves its part out: this is a tool for bad days.
final class Timeline {

	private final List<Source> sources;

	private final Set<Moment> told = new HashSet<>();

	private final Set<String> away = new LinkedHashSet<>();

	Timeline(List<Source> sources) {
		this.sources = sources;
	}

	List<Moment> news(Subject person) {
		this.away.clear();
		return this.sources.stream()
			.flatMap((source) -> ask(source, person))
			.filter(this.told::add)
			.sorted(Moment.IN_ORDER)
			.toList();
	}

	/// Who did not answer when the last news were asked for, a sentence each.
	Set<String> away() {
		return this.away;
	}

	private Stream<Moment> ask(Source source, Subject person) {
		try {
			return source.moments(person).toList().stream();
		}
		catch (AwayException ex) {
			this.away.add(ex.sentence());
			return Stream.empty();
		}
	}

}
