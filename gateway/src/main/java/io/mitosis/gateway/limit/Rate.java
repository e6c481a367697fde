package io.mitosis.gateway.limit;

/// What one bucket lets through.
///
/// @param perSecond how many requests a bucket regains each second
/// @param burst how many requests a full bucket holds
record Rate(int perSecond, int burst) {

	/// The whole seconds in which an empty bucket fills again.
	long window() {
		return Math.ceilDiv(this.burst, this.perSecond);
	}

}
