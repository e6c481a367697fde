package io.mitosis.notification.user;

import java.util.UUID;

import io.mitosis.defaults.events.EventType;

/// What is read of a closing: who has left.
@EventType("user.closed.v1")
record UserClosed(UUID id) {

}
