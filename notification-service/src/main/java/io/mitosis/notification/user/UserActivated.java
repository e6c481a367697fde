package io.mitosis.notification.user;

import java.util.UUID;

import io.mitosis.defaults.events.EventType;
import io.mitosis.notification.recipient.Recipient;

/// What is read of an activation: whom to welcome.
@EventType("user.activated.v1")
record UserActivated(UUID id, String email, String displayName) {

	Recipient recipient(long sequence) {
		return new Recipient(this.id, this.email, this.displayName, sequence);
	}

}
