package io.mitosis.lab.watch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads Prometheus' text format, version 0.0.4: a sample a line, and comments, which say nothing to us.
///
/// @see <https://prometheus.io/docs/instrumenting/exposition_formats/>
final class Exposition {

	private static final Pattern LABEL = Pattern
		.compile("\\s*(?<name>[a-zA-Z_]\\w*)\\s*=\\s*\"(?<value>(?:[^\"\\\\]++|\\\\.)*+)\"\\s*,?");

	/// A timestamp may follow the value.
	private static final Pattern SAMPLE = Pattern
		.compile("(?<name>[a-zA-Z_:][\\w:]*)\\s*(?:\\{(?<labels>(?:%s)*)\\s*})?\\s+(?<value>\\S+)(?:\\s+-?\\d+)?\\s*"
			.formatted(LABEL.pattern().replaceAll("\\?<\\w+>", "?:")));

	private Exposition() {
	}

	/// The samples of some metrics on a page; a line that is none is left out.
	static List<Sample> parse(String page, Predicate<String> wanted) {
		return page.lines()
			.filter((line) -> wanted.test(name(line)))
			.map(Exposition::sample)
			.flatMap(Optional::stream)
			.toList();
	}

	/// Cheaper than to read all of a line that nobody wants.
	private static String name(String line) {
		int end = 0;
		while (end < line.length() && line.charAt(end) != '{' && line.charAt(end) != ' ') {
			end++;
		}
		return line.substring(0, end);
	}

	private static Optional<Sample> sample(String line) {
		Matcher sample = SAMPLE.matcher(line);
		if (!sample.matches()) {
			return Optional.empty();
		}
		return number(sample.group("value")).map((value) -> new Sample(sample.group("name"),
				labels(Objects.requireNonNullElse(sample.group("labels"), "")), value));
	}

	private static Map<String, String> labels(String text) {
		Map<String, String> labels = new HashMap<>();
		Matcher label = LABEL.matcher(text);
		while (label.find()) {
			labels.put(label.group("name"), unescaped(label.group("value")));
		}
		return labels;
	}

	private static String unescaped(String value) {
		return value.contains("\\") ? value.translateEscapes() : value;
	}

	private static Optional<Double> number(String text) {
		try {
			return Optional.of(switch (text) {
				case "+Inf" -> Double.POSITIVE_INFINITY;
				case "-Inf" -> Double.NEGATIVE_INFINITY;
				default -> Double.valueOf(text);
			});
		}
		catch (NumberFormatException ex) {
			return Optional.empty();
		}
	}

}
