package io.mitosis.user.account;

import java.util.UUID;

import io.mitosis.defaults.events.EventType;

/// What is read of an account whose bills are paid again: whose it is.
@EventType("account.settled.v1")
record AccountSettled(UUID userId) {

}
