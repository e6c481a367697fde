package io.mitosis.lab.audit;

import java.util.stream.Stream;

/// Something that must be true of the whole system; one small class each, listed in [Audit].
interface Invariant {

	/// The rule as a sentence.
	String sentence();

	/// Every place where it is broken, with the ids that help to find it.
	Stream<String> breaches(Snapshot system);

}
