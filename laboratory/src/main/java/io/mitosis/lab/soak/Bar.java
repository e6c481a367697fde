package io.mitosis.lab.soak;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import io.mitosis.lab.soak.Entry.Kind;

/// How far a soak is: one line, redrawn in a terminal, every ten seconds elsewhere.
final class Bar {

	private static final int WIDTH = 24;

	private static final Duration RARELY = Duration.ofSeconds(10);

	private final PrintWriter out;

	private final boolean live;

	private Instant next = Instant.EPOCH;

	Bar(PrintWriter out, boolean live) {
		this.out = out;
		this.live = live;
	}

	void draw(double share, List<Entry> entries, String answers) {
		if (this.live || Instant.now().isAfter(this.next)) {
			this.next = Instant.now().plus(RARELY);
			this.out.print((this.live ? "\r\u001b[2K" : "") + line(share, entries, answers) + (this.live ? "" : "\n"));
			this.out.flush();
		}
	}

	void end() {
		if (this.live) {
			this.out.println();
		}
	}

	static String line(double share, List<Entry> entries, String answers) {
		int full = (int) Math.round(Math.clamp(share, 0, 1) * WIDTH);
		return "[%s%s] %d kills, %d registrations, %d invoices, %d payments, %d messages; answers %s".formatted(
				"#".repeat(full), ".".repeat(WIDTH - full), count(entries, Kind.KILL),
				count(entries, Kind.REGISTRATION), count(entries, Kind.INVOICE), count(entries, Kind.PAYMENT),
				count(entries, Kind.MESSAGE), answers);
	}

	private static long count(List<Entry> entries, Kind kind) {
		Stream<Entry> these = entries.stream().filter((entry) -> entry.kind() == kind);
		return (kind == Kind.KILL) ? these.count() : these.map(Entry::words).distinct().count();
	}

}
