package io.mitosis.lab.watch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How much a terminal shows.
///
/// @param rows lines
/// @param columns characters in a line
record Size(int rows, int columns) {

	private static final Size USUAL = new Size(30, 100);

	/// Where there is no terminal, everything is shown.
	static final Size ENDLESS = new Size(Integer.MAX_VALUE, 100);

	private static final Pattern ANSWER = Pattern.compile("([1-9]\\d*) ([1-9]\\d*)");

	/// As `stty size` tells it.
	static Size of(String answer) {
		Matcher size = ANSWER.matcher(answer.strip());
		return size.matches() ? new Size(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2))) : USUAL;
	}

}
