package io.mitosis.notification.inbox;

import java.util.UUID;

/// There is no such message, or it is somebody else's.
class UnknownNotificationException extends RuntimeException {

	UnknownNotificationException(UUID id) {
		super("Notification " + id);
	}

}
