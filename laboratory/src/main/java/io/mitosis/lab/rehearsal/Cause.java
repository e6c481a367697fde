package io.mitosis.lab.rehearsal;

import java.util.Optional;

/// What makes an alert fire, and what ends it.
interface Cause {

	/// Why it cannot be had on this machine, in a few words; empty when it can.
	default Optional<String> obstacle() {
		return Optional.empty();
	}

	/// Makes things go wrong.
	void begin();

	/// Makes all well again, also what a killed soak left behind; does nothing when all
	/// is
	/// well.
	void end();

}
