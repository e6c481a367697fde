package io.mitosis.billing.reaction;

import java.util.UUID;

import io.mitosis.billing.person.PersonStatus;
import io.mitosis.defaults.events.EventType;

@EventType("user.registered.v1")
record UserRegistered(UUID id, PersonStatus status, String country) implements PersonEvent {

}
