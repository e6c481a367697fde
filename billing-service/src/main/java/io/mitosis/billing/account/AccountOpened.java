package io.mitosis.billing.account;

import java.time.Instant;
import java.util.UUID;

import io.mitosis.billing.plan.Plan;
import io.mitosis.defaults.events.EventType;

/// Tells the others that a person may now use what they subscribed to.
@EventType("account.opened.v1")
record AccountOpened(UUID id, UUID userId, Plan plan, AccountStatus status, Instant openedAt) {

	static AccountOpened of(Account account) {
		return new AccountOpened(account.id(), account.userId(), account.plan(), account.status(), account.openedAt());
	}

}
