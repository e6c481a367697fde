package io.mitosis.notification.recipient;

/// A suspension does not allow the call.
class SuspendedException extends RuntimeException {

	private final Cause cause;

	SuspendedException(Cause cause) {
		super("Suspended by " + cause);
		this.cause = cause;
	}

	Cause suspendedBy() {
		return this.cause;
	}

}
