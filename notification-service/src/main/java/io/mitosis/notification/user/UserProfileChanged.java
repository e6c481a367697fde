package io.mitosis.notification.user;

import java.util.UUID;

import io.mitosis.defaults.events.EventType;
import io.mitosis.notification.recipient.PersonStatus;
import org.jspecify.annotations.Nullable;

/// What is read of a change of the profile or of a suspension's causes; nobody is told of it.
@EventType("user.profile-changed.v1")
record UserProfileChanged(UUID id, String email, String displayName, PersonStatus status,
		@Nullable Suspension suspension) implements UserState {

}
