package io.mitosis.notification.user;

import java.util.UUID;

import io.mitosis.defaults.events.EventType;
import io.mitosis.notification.recipient.PersonStatus;
import org.jspecify.annotations.Nullable;

/// What is read of an activation: whom to welcome.
@EventType("user.activated.v1")
record UserActivated(UUID id, String email, String displayName, PersonStatus status,
		@Nullable Suspension suspension) implements UserState {

}
