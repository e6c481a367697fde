package io.mitosis.billing.account;

import java.time.Instant;
import java.util.UUID;

import io.mitosis.billing.money.Money;
import io.mitosis.billing.money.MoneyView;
import io.mitosis.billing.plan.Plan;
import io.mitosis.defaults.events.EventType;

/// Tells the others that somebody has not paid in spite of every reminder.
@EventType("account.delinquent.v1")
record AccountDelinquent(UUID id, UUID userId, Plan plan, AccountStatus status, Instant openedAt,
		MoneyView balanceDue) {

	static AccountDelinquent of(Account account, Money balanceDue) {
		return new AccountDelinquent(account.id(), account.userId(), account.plan(), account.status(),
				account.openedAt(), MoneyView.of(balanceDue));
	}

}
