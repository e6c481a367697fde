package io.mitosis.billing.reaction;

import java.util.UUID;

import io.mitosis.billing.person.PersonStatus;
import io.mitosis.defaults.events.EventType;

@EventType("user.reinstated.v1")
record UserReinstated(UUID id, PersonStatus status) implements PersonEvent {

}
