package io.mitosis.billing.account;

import java.time.Instant;
import java.util.UUID;

import io.mitosis.billing.plan.Plan;
import io.mitosis.defaults.events.EventType;

/// Tells the others that nothing is left of what made an account delinquent.
@EventType("account.settled.v1")
record AccountSettled(UUID id, UUID userId, Plan plan, AccountStatus status, Instant openedAt) {

	static AccountSettled of(Account account) {
		return new AccountSettled(account.id(), account.userId(), account.plan(), account.status(), account.openedAt());
	}

}
