package io.mitosis.notification.user;

import java.util.UUID;

import io.mitosis.defaults.events.EventType;
import io.mitosis.notification.recipient.PersonStatus;
import org.jspecify.annotations.Nullable;

/// What is read of a registration: whom to write to.
@EventType("user.registered.v1")
record UserRegistered(UUID id, String email, String displayName, PersonStatus status,
		@Nullable Suspension suspension) implements UserState {

}
