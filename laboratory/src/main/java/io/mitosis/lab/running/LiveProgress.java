package io.mitosis.lab.running;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/// One line for every part, redrawn in place.
final class LiveProgress implements Progress {

	private static final String UP = "\u001b[%dA";

	private static final String CLEAR = "\u001b[2K";

	private static final String GREEN = "\u001b[32m";

	private static final String RESET = "\u001b[0m";

	private final PrintWriter out;

	private final Map<String, String> lines = new LinkedHashMap<>();

	LiveProgress(PrintWriter out) {
		this.out = out;
	}

	@Override
	public void tell(String name, String state) {
		draw(name, "  %-24s %s".formatted(name, state));
	}

	@Override
	public void done(String name, String state) {
		draw(name, "%s✔ %-24s%s %s".formatted(GREEN, name, RESET, state));
	}

	private synchronized void draw(String name, String line) {
		if (!this.lines.isEmpty()) {
			this.out.printf(UP, this.lines.size());
		}
		this.lines.put(name, line);
		this.lines.values().forEach((each) -> this.out.printf("%s%s%n", CLEAR, each));
		this.out.flush();
	}

}
