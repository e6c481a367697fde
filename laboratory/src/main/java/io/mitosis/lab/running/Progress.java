package io.mitosis.lab.running;

/// Hears what the parts of a system are doing; called by several threads.
public interface Progress {

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
