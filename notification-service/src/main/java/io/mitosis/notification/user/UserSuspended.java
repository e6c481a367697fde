package io.mitosis.notification.user;

import java.util.UUID;

import io.mitosis.defaults.events.EventType;
import io.mitosis.notification.recipient.PersonStatus;
import org.jspecify.annotations.Nullable;

/// What is read of a suspension: whom to tell, and why.
@EventType("user.suspended.v1")
record UserSuspended(UUID id, String email, String displayName, PersonStatus status,
		@Nullable Suspension suspension) implements UserState {

}
