package io.mitosis.lab.soak;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import io.mitosis.lab.soak.Entry.Kind;

/// How far a soak is: one line, redrawn in a terminal, every ten seconds elsewhere.
public final class Bar {

	private static final int WIDTH = 24;

	private static final Duration RARELY = Duration.ofSeconds(10);

	private final PrintWriter out;

	private final boolean live;

	private Instant next = Instant.EPOCH;

	/// Draws here, over and over again in a terminal.
	public Bar(PrintWriter out, boolean live) {
		this.out = out;
		this.live = live;
	}

	void draw(double share, List<Entry> entries, String answers) {
		draw(share, words(entries, answers));
	}

	static String line(double share, List<Entry> entries, String answers) {
		return line(share, words(entries, answers));
	}

	/// Shows how much is done, and in a few words what.
	public void draw(double share, String words) {
		if (this.live || Instant.now().isAfter(this.next)) {
			this.next = Instant.now().plus(RARELY);
			print(line(share, words), this.live ? "" : "\n");
		}
	}

	/// Writes a line that stays.
	public void tell(String line) {
		print(line, "\n");
	}

	private void print(String line, String end) {
		this.out.print((this.live ? "\r\u001b[2K" : "") + line + end);
		this.out.flush();
	}

	/// Leaves what was drawn last.
	public void end() {
		if (this.live) {
			this.out.println();
		}
	}

	private static String line(double share, String words) {
		int full = (int) Math.round(Math.clamp(share, 0, 1) * WIDTH);
		return "[%s%s] %s".formatted("#".repeat(full), ".".repeat(WIDTH - full), words);
	}

	private static String words(List<Entry> entries, String answers) {
		return "%d kills, %d registrations, %d invoices, %d payments, %d messages; answers %s".formatted(
				count(entries, Kind.KILL), count(entries, Kind.REGISTRATION), count(entries, Kind.INVOICE),
				count(entries, Kind.PAYMENT), count(entries, Kind.MESSAGE), answers);
	}

	private static long count(List<Entry> entries, Kind kind) {
		Stream<Entry> these = entries.stream().filter((entry) -> entry.kind() == kind);
		return (kind == Kind.KILL) ? these.count() : these.map(Entry::words).distinct().count();
	}

}
