package io.mitosis.lab.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.mitosis.lab.soak.Entry;
import io.mitosis.lab.soak.Entry.Kind;

/// What became of the alerts since they were last to be seen once more.
///
/// @param entries the lines of the ledger since then
record Round(List<Entry> entries) {

	private static final Set<Kind> LAST_WORDS = Set.of(Kind.RESOLVED, Kind.MISSED, Kind.LEFT_OUT);

	/// The last round of a ledger.
	static Round lastOf(List<Entry> ledger) {
		List<Entry> entries = new ArrayList<>();
		ledger.forEach((entry) -> {
			if (entry.kind() == Kind.ALERTS) {
				entries.clear();
			}
			entries.add(entry);
		});
		return new Round(entries);
	}

	/// Whether nothing more is to be said of an alert.
	boolean isDone(Expectation alert) {
		return LAST_WORDS.stream().anyMatch((kind) -> of(alert, kind).isPresent());
	}

	/// Whether nothing more is to be said of a story.
	boolean isDone(Story story) {
		return story.alerts().stream().allMatch(this::isDone);
	}

	/// Whether each of these fired and is silent again, or cannot be had here.
	boolean isGood(List<Expectation> alerts) {
		return alerts.stream().allMatch((alert) -> isDone(alert) && of(alert, Kind.MISSED).isEmpty());
	}

	/// The account as people read it: a line for each alert.
	List<String> lines(List<Story> stories) {
		List<String> lines = new ArrayList<>(
				List.of("%-26s %8s %9s  %s".formatted("ALERT", "FIRED s", "SILENT s", "WHAT HAPPENED")));
		stories.forEach((story) -> story.alerts().forEach((alert) -> lines.add(line(alert, story))));
		return lines;
	}

	private String line(Expectation alert, Story story) {
		String end = of(alert, Kind.LEFT_OUT).map((entry) -> " (left out; promtool's tests cover it)")
			.or(() -> of(alert, Kind.MISSED).map((entry) -> " (NOT %s)".formatted(entry.word(1))))
			.orElse("");
		return "%-26s %8s %9s  %s%s".formatted(alert.name(), seconds(alert, Kind.FIRED), seconds(alert, Kind.RESOLVED),
				story.sentence(), end);
	}

	private String seconds(Expectation alert, Kind kind) {
		return of(alert, kind).map((entry) -> entry.word(1)).orElse("-");
	}

	private Optional<Entry> of(Expectation alert, Kind kind) {
		List<Entry> found = this.entries.stream()
			.filter((entry) -> entry.kind() == kind && entry.word(0).equals(alert.name()))
			.collect(Collectors.toList());
		return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
	}

}
