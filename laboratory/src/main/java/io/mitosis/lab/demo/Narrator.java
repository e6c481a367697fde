package io.mitosis.lab.demo;

import java.io.PrintStream;
import java.time.Duration;

import picocli.CommandLine.Help.Ansi;

/// Tells a story on a terminal of 80 columns, in colours where there are any.
final class Narrator {

	private static final int WIDTH = 78;

	private static final String MARGIN = "    ";

	private final PrintStream out;

	private final Ansi ansi;

	Narrator(PrintStream out, Ansi ansi) {
		this.out = out;
		this.ansi = ansi;
	}

	void title(String text) {
		this.out.println();
		print("@|bold %s|@", text);
	}

	/// Opens a hop: what happens and where, why so, and the file to open.
	void tell(Hop hop) {
		this.out.println();
		int gap = WIDTH - MARGIN.length() - hop.heading.length();
		print(" @|bold,cyan %d|@  @|bold %s|@@|cyan %" + gap + "s|@", hop.ordinal() + 1, hop.heading, hop.place);
		wrap(hop.text);
		print(MARGIN + "@|faint %s|@", hop.file);
	}

	/// Shows what was really answered, and how long it took or when it came.
	void see(String what, Duration duration) {
		String time = duration.toMillis() + " ms";
		int gap = Math.max(WIDTH - MARGIN.length() - 2 - what.length(), time.length() + 1);
		print(MARGIN + "@|green > %s|@@|yellow %" + gap + "s|@", what, time);
	}

	/// Names a command to try, and what for.
	void suggest(String command, String why) {
		print(MARGIN + "@|bold %-32s|@ %s", command, why);
	}

	private void wrap(String text) {
		StringBuilder line = new StringBuilder(MARGIN);
		for (String word : text.split("\\s+")) {
			if (line.length() + word.length() >= WIDTH) {
				this.out.println(line.toString().stripTrailing());
				line = new StringBuilder(MARGIN);
			}
			line.append(word).append(' ');
		}
		this.out.println(line.toString().stripTrailing());
	}

	private void print(String format, Object... values) {
		this.out.println(this.ansi.string(format.formatted(values)));
	}

}
