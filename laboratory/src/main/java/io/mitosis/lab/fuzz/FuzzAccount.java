package io.mitosis.lab.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What came of the trials: the statuses of each operation, and each finding once.
///
/// @param trials all of one seed
public record FuzzAccount(List<Trial> trials) {

	public FuzzAccount {
		trials = List.copyOf(trials);
	}

	/// Whether nothing is wrong with any answer.
	public boolean isGood() {
		return this.trials.stream().allMatch((trial) -> trial.findings().isEmpty());
	}

	/// How many requests were sent.
	public int size() {
		return this.trials.size();
	}

	/// The lines to print.
	public List<String> lines() {
		List<String> lines = new ArrayList<>();
		Map<String, Map<Integer, Long>> operations = this.trials.stream()
			.collect(Collectors.groupingBy(Trial::operation, TreeMap::new,
					Collectors.groupingBy(Trial::status, TreeMap::new, Collectors.counting())));
		operations.forEach((operation, statuses) -> lines.add("%-48s %s".formatted(operation, counts(statuses))));
		lines.add("%-48s %s".formatted("all " + size(), counts(this.trials.stream()
			.collect(Collectors.groupingBy(Trial::status, TreeMap::new, Collectors.counting())))));
		Map<String, List<Trial>> findings = findings();
		lines.add("");
		lines.add("%d findings".formatted(findings.size()));
		findings.forEach((finding, found) -> {
			Trial first = found.getFirst();
			lines.add("%d × %s".formatted(found.size(), finding));
			lines.add("    %d of seed %d as %s, %s".formatted(first.number(), first.seed(), first.caller(),
					first.mutations()));
			lines.add("    " + first.curl());
		});
		return lines;
	}

	private Map<String, List<Trial>> findings() {
		Map<String, List<Trial>> findings = new LinkedHashMap<>();
		this.trials.forEach((trial) -> trial.findings()
			.forEach((finding) -> findings
				.computeIfAbsent("%s: %s".formatted(trial.operation(), finding), (key) -> new ArrayList<>())
				.add(trial)));
		return findings;
	}

	private static String counts(Map<Integer, Long> statuses) {
		return statuses.entrySet()
			.stream()
			.map((each) -> "%s: %d".formatted((each.getKey() == 0) ? "none" : each.getKey(), each.getValue()))
			.collect(Collectors.joining("  "));
	}

}
