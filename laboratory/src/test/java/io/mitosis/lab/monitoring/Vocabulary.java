package io.mitosis.lab.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The names that a query may use: those of `prometheus/metrics.txt`, and what the recording rules make of them.
///
/// @param metrics all of them
/// @param global those that every instance reports identically
record Vocabulary(Set<String> metrics, Set<String> global) {

	private static final Pattern RECORD = Pattern.compile("record: (\\S+)");

	private static final String GLOBAL = "# Events, the same from every instance";

	static Vocabulary read() {
		String text = read("prometheus/metrics.txt");
		Set<String> metrics = new HashSet<>(names(text));
		RECORD.matcher(read("prometheus/rules/recording.yml"))
			.results()
			.map((MatchResult match) -> match.group(1))
			.forEach(metrics::add);
		metrics.add("ALERTS");
		return new Vocabulary(metrics, names(sectionOf(text, GLOBAL)));
	}

	static String read(String path) {
		try {
			return Files.readString(Dashboard.ROOT.resolve(Path.of(path)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String sectionOf(String text, String heading) {
		List<String> lines = text.substring(text.indexOf(heading)).lines().skip(1).toList();
		return lines.stream().takeWhile((line) -> !line.startsWith("#")).collect(Collectors.joining("\n"));
	}

	private static Set<String> names(String text) {
		return Arrays.stream(text.split("\n"))
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.collect(Collectors.toUnmodifiableSet());
	}

}
