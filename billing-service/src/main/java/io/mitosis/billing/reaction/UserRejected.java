package io.mitosis.billing.reaction;

import java.util.UUID;

import io.mitosis.billing.person.PersonStatus;
import io.mitosis.defaults.events.EventType;

@EventType("user.rejected.v1")
record UserRejected(UUID id, PersonStatus status) implements PersonEvent {

}
