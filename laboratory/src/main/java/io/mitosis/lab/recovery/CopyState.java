package io.mitosis.lab.recovery;

/// What a topic says of one person.
///
/// @param sequence of their last event
/// @param left whether the service has already handled that they left
record CopyState(long sequence, boolean left) {

	CopyState and(CopyState later) {
		return new CopyState(Math.max(this.sequence, later.sequence), this.left || later.left);
	}

}
