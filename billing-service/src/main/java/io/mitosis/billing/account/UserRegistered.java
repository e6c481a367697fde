package io.mitosis.billing.account;

import java.util.UUID;

import io.mitosis.defaults.events.EventType;

/// What billing reads of a registration: who it is.
@EventType("user.registered.v1")
record UserRegistered(UUID id) {

}
