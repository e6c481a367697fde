package io.mitosis.user.account;

import java.util.UUID;

import io.mitosis.defaults.events.EventType;

/// What is read of an opened account: whose it is.
@EventType("account.opened.v1")
record AccountOpened(UUID userId) {

}
