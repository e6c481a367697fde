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

	private int hops;

	Narrator(PrintStream out, Ansi ansi) {
		this.out = out;
		this.ansi = ansi;
	}

	/// Begins a story; its hops are counted from 1.
	void title(String text) {
		this.hops = 0;
		this.out.println();
		print("@|bold %s|@", text);
	}

	void remark(String text) {
		print("@|faint %s|@", text);
	}

	/// Opens a hop: what happens and where, why so, and the file to open.
	void tell(Hop hop) {
		this.out.println();
		int number = ++this.hops;
		int gap = WIDTH - MARGIN.length() - String.valueOf(number).length() + 1 - hop.heading().length();
		print(" @|bold,cyan %d|@  @|bold %s|@@|cyan %" + gap + "s|@", number, hop.heading(), hop.place());
		wrap(hop.text());
		print(MARGIN + "@|faint %s|@", hop.file());
	}

	/// Shows what was really answered, and how long it took.
	void see(String what, Duration took) {
		show(what, took.toMillis() + " ms");
	}

	/// Shows what arrived, and how long after the beginning.
	void arrive(String what, Duration after) {
		show(what, "+" + after.toMillis() + " ms");
	}

	/// Names a command to try, and what for.
	void suggest(String command, String why) {
		print(MARGIN + "@|bold %-32s|@ %s", command, why);
	}

	private void show(String what, String time) {
		int gap = Math.max(WIDTH - MARGIN.length() - 2 - what.length(), time.length() + 1);
		print(MARGIN + "@|green > %s|@@|yellow %" + gap + "s|@", what, time);
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
