package io.mitosis.lab.running;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;

/// One line for every change.
final class PlainProgress implements Progress {

	private final PrintWriter out;

	private final Map<String, String> states = new HashMap<>();

	PlainProgress(PrintWriter out) {
		this.out = out;
	}

	@Override
	public synchronized void tell(String name, String state) {
		if (!state.equals(this.states.put(name, state))) {
			this.out.printf("%-24s %s%n", name, state);
			this.out.flush();
		}
	}

}
