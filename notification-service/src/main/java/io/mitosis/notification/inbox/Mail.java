package io.mitosis.notification.inbox;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// What became of a notification's mail.
///
/// @param attempts how often it was claimed for sending
/// @param nextAttemptAt when it may be claimed again; absent once nothing more will be tried
public record Mail(Status status, int attempts, @Nullable Instant nextAttemptAt) {

	static Mail due(Instant now) {
		return new Mail(Status.PENDING, 0, now);
	}

	/// Only what is PENDING is ever sent.
	public enum Status {

		PENDING, SENT, FAILED

	}

}
