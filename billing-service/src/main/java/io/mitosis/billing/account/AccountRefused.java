package io.mitosis.billing.account;

import java.time.Instant;
import java.util.UUID;

import io.mitosis.billing.plan.Plan;
import io.mitosis.defaults.events.EventType;

/// Tells the others that a person is not served.
@EventType("account.refused.v1")
record AccountRefused(UUID id, UUID userId, Plan plan, AccountStatus status, Instant openedAt, String reason) {

	static final String COUNTRY_NOT_SERVED = "COUNTRY_NOT_SERVED";

	static AccountRefused of(Account account, String reason) {
		return new AccountRefused(account.id(), account.userId(), account.plan(), account.status(), account.openedAt(),
				reason);
	}

}
