package io.mitosis.lab.deployment;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The records of a program's Java sources, as far as Spring binds properties to them.
///
/// @param sources all of the program's Java, in one text
/// @param components what a record consists of, by the record's name
record BoundRecords(String sources, Map<String, String> components) {

	private static final Pattern RECORD = Pattern.compile("(?s)\\brecord (\\w+)\\((.*?)\\)(?: implements [^{]+)? \\{");

	private static final Pattern BOUND = Pattern.compile(
			"@ConfigurationProperties\\((?:prefix = )?(?:\"([a-z.-]+)\"|\\w+\\.PREFIX)[^)]*\\)\\s*(?:public )?record (\\w+)");

	private static final Pattern PREFIX = Pattern.compile("PREFIX = \"([a-z.-]+)\"");

	private static final Pattern COMPONENT = Pattern.compile("(\\S+) (\\w+)\\s*(?:,|$)");

	static BoundRecords in(String sources) {
		return new BoundRecords(sources,
				RECORD.matcher(sources)
					.results()
					.collect(Collectors.toMap((found) -> found.group(1), (found) -> withoutAnnotations(found.group(2)),
							(one, another) -> one)));
	}

	/// Such as `mitosis.rateLimits.subject.burst`.
	Stream<String> properties() {
		return BOUND.matcher(this.sources).results().flatMap((found) -> below(prefix(found), found.group(2)));
	}

	private String prefix(MatchResult bound) {
		return (bound.group(1) != null) ? bound.group(1)
				: PREFIX.matcher(this.sources.substring(bound.start())).results().findFirst().orElseThrow().group(1);
	}

	private Stream<String> below(String property, String type) {
		String inside = this.components.get(type);
		return (inside == null) ? Stream.of(property)
				: COMPONENT.matcher(inside)
					.results()
					.flatMap((found) -> below(property + "." + found.group(2), found.group(1)));
	}

	private static String withoutAnnotations(String components) {
		return components.replaceAll("@\\w+\\(.*?\\)|@\\w+", "").strip();
	}

}
