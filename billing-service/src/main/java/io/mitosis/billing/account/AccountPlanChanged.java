package io.mitosis.billing.account;

import java.time.Instant;
import java.util.UUID;

import io.mitosis.billing.plan.Plan;
import io.mitosis.defaults.events.EventType;

/// Tells the others, and our own proration, that somebody has another plan.
@EventType("account.plan-changed.v1")
public record AccountPlanChanged(UUID id, UUID userId, Plan plan, AccountStatus status, Instant openedAt,
		Plan previousPlan, Instant changedAt) {

	static AccountPlanChanged of(Account account, Plan previousPlan, Instant changedAt) {
		return new AccountPlanChanged(account.id(), account.userId(), account.plan(), account.status(),
				account.openedAt(), previousPlan, changedAt);
	}

}
