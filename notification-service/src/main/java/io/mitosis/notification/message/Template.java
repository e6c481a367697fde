package io.mitosis.notification.message;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A message with gaps: the first line is the title, what follows an empty line is the body.
record Template(String title, String body) {

	private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

	static Template parse(String text) {
		String[] parts = text.strip().split("\\R\\R", 2);
		if (parts.length < 2) {
			throw new IllegalArgumentException("A template has a title, an empty line and a body");
		}
		return new Template(parts[0], parts[1]);
	}

	/// @throws IllegalArgumentException when a gap has no value
	Template fill(Map<String, String> values) {
		return new Template(fill(this.title, values), fill(this.body, values));
	}

	// in one pass, so that a person called "{origin}" stays so
	private static String fill(String text, Map<String, String> values) {
		return GAP.matcher(text).replaceAll((gap) -> {
			String value = values.get(gap.group(1));
			if (value == null) {
				throw new IllegalArgumentException("No value for " + gap.group());
			}
			return Matcher.quoteReplacement(value);
		});
	}

}
