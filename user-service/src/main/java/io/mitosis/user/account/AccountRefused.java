package io.mitosis.user.account;

import java.util.UUID;

import io.mitosis.defaults.events.EventType;

/// What is read of a refused account: whose it would have been.
@EventType("account.refused.v1")
record AccountRefused(UUID userId) {

}
