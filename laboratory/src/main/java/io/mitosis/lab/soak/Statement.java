package io.mitosis.lab.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.mitosis.lab.soak.Entry.Kind;

/// The account as people read it.
///
/// @param entries the whole ledger
/// @param fates what became of each id
public record Statement(List<Entry> entries, List<Fate> fates) {

	private static final int SHOWN = 20;

	private static final String ROW = "%-16s %9s %9s %9s %9s";

	/// Whether nothing is lost or doubled, every service came back and none failed by a
	/// bug.
	public boolean isGood() {
		return this.fates.stream().allMatch(Fate::isGood) && count(Kind.NOT_BACK) == 0 && count(Kind.BUG) == 0;
	}

	/// The lines to print.
	public List<String> lines() {
		List<String> lines = new ArrayList<>();
		lines.add("%d kills (%s), %d outages (%s)".formatted(count(Kind.KILL), tally(Kind.KILL), count(Kind.OUTAGE),
				tally(Kind.OUTAGE)));
		lines.add("%d requests, answered by %s".formatted(answers().values().stream().mapToLong(Long::longValue).sum(),
				answers().entrySet()
					.stream()
					.map((status) -> "%s × %s".formatted(status.getValue(), status.getKey()))
					.collect(Collectors.joining(", "))));
		if (count(Kind.RESTART) > 0) {
			lines.add("%d restarts (%s)".formatted(count(Kind.RESTART), tally(Kind.RESTART)));
		}
		long forgotten = this.fates.stream().filter((fate) -> !fate.forgotten().isEmpty()).count();
		if (forgotten > 0) {
			lines.add("%d are older than the mail catcher or the payment provider, which forget when they end"
				.formatted(forgotten));
		}
		if (count(Kind.NOT_BACK) > 0) {
			lines.add("did not come back: " + tally(Kind.NOT_BACK));
		}
		this.entries.stream()
			.filter((entry) -> entry.kind() == Kind.BUG)
			.limit(SHOWN)
			.forEach((bug) -> lines.add("nobody should be answered " + String.join(" ", bug.words())));
		lines.add("");
		lines.add(ROW.formatted("", "ACCEPTED", "ONCE", "LOST", "DOUBLED"));
		Fate.KINDS.stream().sorted().forEach((kind) -> lines.add(row(kind)));
		this.fates.stream().filter((fate) -> !fate.isGood()).limit(SHOWN).forEach((fate) -> lines.add(fate.toString()));
		return lines;
	}

	private String row(Kind kind) {
		List<Fate> these = this.fates.stream().filter((fate) -> fate.entry().kind() == kind).toList();
		return ROW.formatted(kind.name().toLowerCase(Locale.ROOT) + "s", these.size(),
				these.stream().filter(Fate::isGood).count(),
				these.stream().filter((fate) -> !fate.lost().isEmpty()).count(),
				these.stream().filter((fate) -> !fate.doubled().isEmpty()).count());
	}

	/// How many lines of this kind there are.
	long count(Kind kind) {
		return this.entries.stream().filter((entry) -> entry.kind() == kind).count();
	}

	private String tally(Kind kind) {
		return this.entries.stream()
			.filter((entry) -> entry.kind() == kind)
			.collect(Collectors.groupingBy((entry) -> entry.word(0), TreeMap::new, Collectors.counting()))
			.entrySet()
			.stream()
			.map((each) -> "%s %d".formatted(each.getKey(), each.getValue()))
			.collect(Collectors.joining(", "));
	}

	private Map<String, Long> answers() {
		return this.entries.stream()
			.filter((entry) -> entry.kind() == Kind.ANSWERS)
			.flatMap((entry) -> entry.words().stream())
			.map((word) -> word.split("="))
			.collect(Collectors.groupingBy((pair) -> pair[0], TreeMap::new,
					Collectors.summingLong((pair) -> Long.parseLong(pair[1]))));
	}

}
