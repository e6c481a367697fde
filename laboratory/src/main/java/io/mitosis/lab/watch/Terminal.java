package io.mitosis.lab.watch;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.mitosis.lab.process.Pause;

/// A terminal as a page that is written over and over; what was on it before is back afterwards.
final class Terminal implements AutoCloseable {

	private static final String OTHER_SCREEN = "\u001b[?1049h\u001b[?25l";

	private static final String BACK = "\u001b[?25h\u001b[?1049l";

	private final PrintWriter out;

	private final Thread restoring = new Thread(this::restore);

	private final String before;

	private boolean restored;

	Terminal(PrintWriter out) {
		this.out = out;
		Runtime.getRuntime().addShutdownHook(this.restoring);
		this.before = stty("-g");
		stty("-icanon -echo min 0 time 0");
		out.print(OTHER_SCREEN);
		out.flush();
	}

	/// Whether a person sits at one that can redraw lines.
	static boolean isHere() {
		return System.console() != null && System.console().isTerminal() && !"dumb".equals(System.getenv("TERM"));
	}

	/// Writes a page in one go, as much as fits; none after Ctrl-C.
	synchronized void show(List<String> page) {
		if (this.restored) {
			return;
		}
		Size size = size();
		StringBuilder text = new StringBuilder("\u001b[H");
		page.stream()
			.limit(size.rows() - 1L)
			.forEach((line) -> text.append(Ink.cut(line, size.columns())).append("\u001b[K\r\n"));
		this.out.print(text.append("\u001b[J"));
		this.out.flush();
	}

	/// Its size, which may change at any time.
	Size size() {
		return Size.of(stty("size"));
	}

	/// Whether somebody presses `q` in this time.
	boolean isLeftDuring(Duration time) {
		Instant end = Instant.now().plus(time);
		while (Instant.now().isBefore(end)) {
			if (isLeft()) {
				return true;
			}
			Pause.of(Duration.ofMillis(50));
		}
		return false;
	}

	private static boolean isLeft() {
		try {
			while (System.in.available() > 0) {
				if (System.in.read() == 'q') {
					return true;
				}
			}
			return false;
		}
		catch (IOException ex) {
			return true;
		}
	}

	@Override
	public void close() {
		Runtime.getRuntime().removeShutdownHook(this.restoring);
		restore();
	}

	private synchronized void restore() {
		if (!this.restored) {
			this.restored = true;
			this.out.print(BACK);
			this.out.flush();
			stty(this.before);
		}
	}

	/// What it answers; empty where there is no such program, and then a line end is
	/// needed
	/// after the `q`.
	private static String stty(String arguments) {
		try {
			Process stty = new ProcessBuilder("sh", "-c", "stty %s < /dev/tty 2> /dev/null".formatted(arguments))
				.start();
			try (var answer = stty.inputReader()) {
				return Objects.requireNonNullElse(answer.readLine(), "");
			}
		}
		catch (IOException ex) {
			return "";
		}
	}

}
