package io.mitosis.notification.user;

import java.util.UUID;

import io.mitosis.defaults.events.EventType;
import io.mitosis.notification.recipient.Recipient;

/// What is read of a registration: whom to write to.
@EventType("user.registered.v1")
record UserRegistered(UUID id, String email, String displayName) {

	Recipient recipient(long sequence) {
		return new Recipient(this.id, this.email, this.displayName, sequence);
	}

}
