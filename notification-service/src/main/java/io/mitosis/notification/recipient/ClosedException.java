package io.mitosis.notification.recipient;

import java.util.UUID;

/// The person is gone; a token may outlive them by some minutes.
class ClosedException extends RuntimeException {

	ClosedException(UUID id) {
		super("User " + id);
	}

}
