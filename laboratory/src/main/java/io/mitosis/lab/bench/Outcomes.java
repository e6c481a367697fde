package io.mitosis.lab.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What became of many requests that several clients sent at once.
///
/// @param all the requests
/// @param took from the first request to the last answer
record Outcomes(List<Outcome> all, Duration took) {

	private static final String ROW = "%-18s ";

	List<Outcome> good() {
		return this.all.stream().filter(Outcome::isGood).toList();
	}

	/// Successes per second, speed and refusals, made to be printed.
	/// @param what the successes are, such as `payments`
	List<String> lines(String what) {
		List<String> lines = new ArrayList<>();
		lines.add(Throughput.row(what, good().size(), this.took));
		if (!good().isEmpty()) {
			lines.add(ROW.formatted("request → 2xx") + new Distribution(good().stream().map(Outcome::took).toList()));
		}
		lines.add(ROW.formatted("not done") + refusals());
		return lines;
	}

	/// How often each status came that is no success.
	private String refusals() {
		Map<Integer, Long> counts = new TreeMap<>(Map.of(409, 0L, 503, 0L));
		this.all.stream()
			.filter((outcome) -> !outcome.isGood())
			.forEach((outcome) -> counts.merge(outcome.status(), 1L, Long::sum));
		return counts.entrySet()
			.stream()
			.map((count) -> "%s: %d".formatted((count.getKey() == 0) ? "no answer" : count.getKey(), count.getValue()))
			.collect(Collectors.joining("   "));
	}

}
