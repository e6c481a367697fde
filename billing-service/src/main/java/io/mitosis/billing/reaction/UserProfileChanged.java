package io.mitosis.billing.reaction;

import java.util.UUID;

import io.mitosis.billing.person.PersonStatus;
import io.mitosis.defaults.events.EventType;
import org.jspecify.annotations.Nullable;

@EventType("user.profile-changed.v1")
record UserProfileChanged(UUID id, PersonStatus status, @Nullable Suspension suspension) implements PersonEvent {

}
