package io.mitosis.lab.watch;

/// The columns of all tables, so that the eye runs down one of them: a title, three counts, three durations.
///
/// @param title how wide the first column is
record Grid(int title) {

	private static final int COLUMNS = 3 * 9 + 3 * 10;

	private static final int NARROWEST = 20;

	private static final int WIDEST = 40;

	/// The grid that fits into this width, as far as titles can be shortened.
	static Grid in(int width) {
		return new Grid(Math.clamp((long) width - COLUMNS, NARROWEST, WIDEST));
	}

	boolean isNarrow() {
		return this.title < WIDEST;
	}

	String row(String title, String... cells) {
		String shown = (title.length() < this.title) ? title : title.substring(0, this.title - 2) + "…";
		return shown + " ".repeat(this.title - shown.length()) + String.join("", cells);
	}

	String titles(String title, String... columns) {
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
