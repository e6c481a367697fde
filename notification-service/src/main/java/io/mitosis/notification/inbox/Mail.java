package io.mitosis.notification.inbox;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// What became of a notification's mail.
///
/// @param attempts how often it was claimed for sending
/// @param nextAttemptAt when it may be claimed again; absent once nothing more will be tried
public record Mail(Status status, int attempts, @Nullable Instant nextAttemptAt) {

	static Mail waiting() {
		return new Mail(Status.WAITING, 0, null);
	}

	static Mail due(Instant now) {
		return new Mail(Status.PENDING, 0, now);
	}

	static Mail unwanted() {
		return new Mail(Status.UNWANTED, 0, null);
	}

	Mail failed() {
		return new Mail(Status.FAILED, this.attempts, null);
	}

	/// Only what is PENDING is ever sent; WAITING has nobody to be sent to yet.
	public enum Status {

		WAITING, PENDING, SENT, FAILED, UNWANTED

	}

}
