package io.mitosis.lab.component;

/// What a start does with the JDK's ahead-of-time caches.
public enum AheadOfTime {

	/// Takes a cache when there is one that fits.
	USE,
	/// Makes a missing cache, which is written when the process ends.
	TRAIN,
	/// Starts as if there were none.
	IGNORE

}
