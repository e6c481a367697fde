package io.mitosis.billing.reaction;

import java.util.UUID;

import io.mitosis.billing.person.PersonStatus;
import io.mitosis.defaults.events.EventType;

@EventType("user.suspended.v1")
record UserSuspended(UUID id, PersonStatus status, Suspension suspension) implements PersonEvent {

}
