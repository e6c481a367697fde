package io.mitosis.lab.command;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.mitosis.lab.system.LabException;

/// Durations as people write and read them: `500ms`, `30s`, `2m`.
final class Durations {

	private static final Pattern TEXT = Pattern.compile("(\\d{1,6})(ms|s|m)");

	private Durations() {
	}

	/// Reads a duration.
	///
	/// @throws LabException for what is none
	static Duration parse(String text) {
		Matcher matcher = TEXT.matcher(text);
		if (!matcher.matches()) {
			throw new LabException("'%s' is no duration: write 500ms, 30s or 2m".formatted(text));
		}
		long number = Long.parseLong(matcher.group(1));
		return switch (matcher.group(2)) {
			case "ms" -> Duration.ofMillis(number);
			case "s" -> Duration.ofSeconds(number);
			default -> Duration.ofMinutes(number);
		};
	}

	/// How long ago something was, such as `4m 07s`.
	static String since(Instant begin) {
		Duration duration = Duration.between(begin, Instant.now());
		return "%dm %02ds".formatted(duration.toMinutes(), duration.toSecondsPart());
	}

}
