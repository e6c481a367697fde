package io.mitosis.notification.user;

import java.util.UUID;

import io.mitosis.defaults.events.EventType;
import io.mitosis.notification.recipient.PersonStatus;
import org.jspecify.annotations.Nullable;

/// What is read of a rejection: whom to tell, for they cannot log in.
@EventType("user.rejected.v1")
record UserRejected(UUID id, String email, String displayName, PersonStatus status,
		@Nullable Suspension suspension) implements UserState {

}
