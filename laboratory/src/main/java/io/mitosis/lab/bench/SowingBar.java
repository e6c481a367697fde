package io.mitosis.lab.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.IntConsumer;

/// How much is sown: one line, redrawn in a terminal, every ten seconds elsewhere.
final class SowingBar implements IntConsumer {

	private static final int WIDTH = 24;

	private static final Duration RARELY = Duration.ofSeconds(10);

	private final PrintStream out;

	private final boolean live;

	private final String what;

	private final int goal;

	private Instant next = Instant.now().plus(RARELY);

	SowingBar(PrintStream out, boolean live, String what, int goal) {
		this.out = out;
		this.live = live;
		this.what = what;
		this.goal = goal;
	}

	/// On the terminal of this process, if it is one.
	static SowingBar of(String what, int goal) {
		boolean live = System.console() != null && System.console().isTerminal();
		return new SowingBar(System.err, live, what, goal);
	}

	@Override
	public void accept(int done) {
		boolean last = done >= this.goal;
		if (this.live) {
			this.out.print("\r\u001b[2K" + line(done) + (last ? "\n" : ""));
			this.out.flush();
		}
		else if (last || Instant.now().isAfter(this.next)) {
			this.next = Instant.now().plus(RARELY);
			this.out.println(line(done));
		}
	}

	private String line(int done) {
		int full = (int) ((long) done * WIDTH / this.goal);
		return String.format(Locale.ROOT, "[%s%s] %,d of %,d %s", "#".repeat(full), ".".repeat(WIDTH - full), done,
				this.goal, this.what);
	}

}
