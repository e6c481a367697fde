package io.mitosis.lab.watch;

/// Colours, where there is a terminal that shows them and nobody minds (see <https://no-color.org>).
///
/// @param coloured whether to use any
record Ink(boolean coloured) {

	static final String RESET = "\u001b[0m";

	String wrong(String text) {
		return dyed(text, "\u001b[1;31m");
	}

	String doubtful(String text) {
		return dyed(text, "\u001b[33m");
	}

	String faint(String text) {
		return dyed(text, "\u001b[2m");
	}

	String title(String text) {
		return dyed(text, "\u001b[1m");
	}

	private String dyed(String text, String colour) {
		return this.coloured ? colour + text + RESET : text;
	}

	/// As much of a line as fits, whatever its colours.
	static String cut(String line, int width) {
		StringBuilder kept = new StringBuilder();
		int seen = 0;
		for (int i = 0; i < line.length(); i++) {
			if (line.charAt(i) == '\u001b') {
				int end = line.indexOf('m', i);
				kept.append(line, i, end + 1);
				i = end;
			}
			else if (seen < width) {
				kept.append(line.charAt(i));
				seen++;
			}
		}
		return kept.toString();
	}

}
