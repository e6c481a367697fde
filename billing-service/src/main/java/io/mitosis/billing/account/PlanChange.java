package io.mitosis.billing.account;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import io.mitosis.billing.person.NotProvisionedException;
import io.mitosis.billing.plan.Plan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/// Gives an open account another plan at once. What a dearer one costs for the rest of the month is charged in answer to
/// the event.
@Service
class PlanChange {

	private static final Logger logger = LoggerFactory.getLogger(PlanChange.class);

	private final Accounts accounts;

	private final AccountChanges changes;

	private final Clock clock;

	PlanChange(Accounts accounts, AccountChanges changes, Clock clock) {
		this.accounts = accounts;
		this.changes = changes;
		this.clock = clock;
	}

	/// @throws AccountNotOpenException unless the account is open
	Account change(UUID userId, Plan target) {
		this.changes
			.apply(userId, (account) -> account.changePlan(target, this.clock.instant().truncatedTo(ChronoUnit.MILLIS)))
			.ifPresent((account) -> logger.info("User {} has plan {} now", userId, target));
		return this.accounts.findById(userId).orElseThrow(() -> new NotProvisionedException(userId));
	}

}
