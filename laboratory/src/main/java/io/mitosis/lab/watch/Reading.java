package io.mitosis.lab.watch;

/// What one instance told, or that it told nothing.
///
/// @param component what it is an instance of
/// @param instance its name
/// @param state whether it answered
/// @param samples its figures
record Reading(String component, String instance, State state, Samples samples) {

	enum State {

		/// It told its figures.
		ANSWERS,
		/// Its process lives, and did not answer in time.
		SILENT,
		/// Its process is gone.
		DEAD

	}

	boolean isSilent() {
		return this.state != State.ANSWERS;
	}

}
