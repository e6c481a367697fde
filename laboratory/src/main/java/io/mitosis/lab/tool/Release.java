package io.mitosis.lab.tool;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A release of a program, as far as it decides what the program can do.
///
/// @param major the first number
/// @param minor the second number
public record Release(int major, int minor) implements Comparable<Release> {

	private static final Pattern NUMBERS = Pattern.compile("v?(\\d+)\\.(\\d+)");

	/// The first thing in a text that looks like a release.
	public static Optional<Release> in(String text) {
		Matcher numbers = NUMBERS.matcher(text);
		return numbers.find()
				? Optional.of(new Release(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2))))
				: Optional.empty();
	}

	/// Whether another one is later.
	public boolean isBefore(Release other) {
		return compareTo(other) < 0;
	}

	@Override
	public int compareTo(Release other) {
		return Comparator.comparingInt(Release::major).thenComparingInt(Release::minor).compare(this, other);
	}

	@Override
	public String toString() {
		return "%d.%d".formatted(this.major, this.minor);
	}

}
