package io.mitosis.lab.soak;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mitosis.lab.soak.Entry.Kind;

/// What became of something that was accepted.
///
/// @param entry what was accepted
/// @param lost where it is missing
/// @param doubled where it is too often
/// @param forgotten where it is missing because the place was restarted since, and keeps nothing on disk
record Fate(Entry entry, List<Place> lost, List<Place> doubled, List<Place> forgotten) {

	static final Set<Kind> KINDS = Set.of(Kind.REGISTRATION, Kind.INVOICE, Kind.PAYMENT, Kind.MESSAGE, Kind.CLOSING);

	/// Whether it is where it belongs, once.
	boolean isGood() {
		return this.lost.isEmpty() && this.doubled.isEmpty();
	}

	/// What is wrong, as a line.
	@Override
	public String toString() {
		String what = Stream
			.of(this.lost.stream().map((place) -> "not in " + place.title()),
					this.doubled.stream().map((place) -> "too often in " + place.title()))
			.flatMap((places) -> places)
			.collect(Collectors.joining(", "));
		return "%s %s: %s".formatted(this.entry.kind(), String.join(" ", this.entry.words()),
				what.isEmpty() ? "once" : what);
	}

}
