package io.mitosis.user.account;

import java.util.UUID;

import io.mitosis.defaults.events.EventType;

/// What is read of an account with unpaid bills: whose it is.
@EventType("account.delinquent.v1")
record AccountDelinquent(UUID userId) {

}
