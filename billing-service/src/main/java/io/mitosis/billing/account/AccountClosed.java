package io.mitosis.billing.account;

import java.time.Instant;
import java.util.UUID;

import io.mitosis.billing.plan.Plan;
import io.mitosis.defaults.events.EventType;

/// Tells the others, and our own voiding, that an account is closed for ever.
@EventType("account.closed.v1")
public record AccountClosed(UUID id, UUID userId, Plan plan, AccountStatus status, Instant openedAt, Instant closedAt) {

	static AccountClosed of(Account account, Instant closedAt) {
		return new AccountClosed(account.id(), account.userId(), account.plan(), account.status(), account.openedAt(),
				closedAt);
	}

}
