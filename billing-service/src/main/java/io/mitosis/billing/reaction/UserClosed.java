package io.mitosis.billing.reaction;

import java.util.UUID;

import io.mitosis.defaults.events.EventType;

@EventType("user.closed.v1")
record UserClosed(UUID id) {

}
