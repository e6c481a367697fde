package io.mitosis.notification.recipient;

import java.util.UUID;

/// Nothing has been heard of this person yet.
class NotProvisionedException extends RuntimeException {

	NotProvisionedException(UUID id) {
		super("User " + id);
	}

}
