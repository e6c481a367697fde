package io.mitosis.lab.running;

import java.io.PrintWriter;

/// Hears what the parts of a system are doing; called by several threads.
public interface Progress {

	/// Tells nobody.
	Progress SILENT = (name, state) -> {
	};

	/// Where people read: lines redrawn in a terminal, one line for every change
	/// elsewhere.
	static Progress to(PrintWriter out) {
		return isInteractive() ? new LiveProgress(out) : new PlainProgress(out);
	}

	/// Whether a person sits at a terminal that can redraw lines.
	static boolean isInteractive() {
		return System.console() != null && System.console().isTerminal() && !"dumb".equals(System.getenv("TERM"));
	}

	/// A part does something else now.
	///
	/// @param name the component or instance
	/// @param state what it does or waits for, in a few words
	void tell(String name, String state);

	/// A part is as it should be.
	default void done(String name, String state) {
		tell(name, state);
	}

}
