package io.mitosis.lab.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What pages of several lists and sizes took, one row each; the last column compares with the smallest size.
///
/// @param all the measurements, those of the smallest size first
record PageTable(List<PageTimes> all) {

	private static final String HEADER = "%-44s %10s %9s %9s %9s %11s %11s".formatted("p50 of 20 entries", "size",
			"first", "middle", "deep", "deep/first", "growth");

	List<String> lines() {
		List<String> lines = new ArrayList<>();
		lines.add(HEADER);
		this.all.stream().map(this::row).forEach(lines::add);
		return lines;
	}

	private String row(PageTimes times) {
		PageTimes smallest = this.all.stream()
			.filter((other) -> other.list().equals(times.list()))
			.findFirst()
			.orElse(times);
		return String.format(Locale.ROOT, "%-44s %,10d %6.1f ms %6.1f ms %6.1f ms %10.2fx %10.2fx", times.list(),
				times.size(), millis(times.first()), millis(times.middle()), millis(times.deep()), times.depth(),
				times.growth(smallest));
	}

	private static double millis(Duration duration) {
		return duration.toNanos() / 1e6;
	}

}
