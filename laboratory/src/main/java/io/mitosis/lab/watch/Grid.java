package io.mitosis.lab.watch;

/// The columns of all tables, so that the eye runs down one of them: a title, three counts, three durations.
final class Grid {

	private Grid() {
	}

	static String row(String title, String first, String second, String third, String fourth, String fifth,
			String sixth) {
		return "%-40s%s%s%s%s%s%s".formatted(title, first, second, third, fourth, fifth, sixth);
	}

	static String titles(String title, String... columns) {
		return row(title, count(columns[0]), count(columns[1]), count(columns[2]), time(columns[3]), time(columns[4]),
				time(columns[5]));
	}

	static String count(String text) {
		return "%9s".formatted(text);
	}

	static String time(String text) {
		return "%10s".formatted(text);
	}

}
