package io.mitosis.billing.account;

import java.time.Instant;
import java.util.UUID;

import io.mitosis.billing.money.Money;
import io.mitosis.billing.plan.Plan;
import io.mitosis.defaults.outbox.AggregateRoot;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// What a person has subscribed to.
///
/// Its id is the person's id, so that the database itself refuses a second account for the same person.
@Document("accounts")
class Account extends AggregateRoot {

	@Id
	private final UUID id;

	private final UUID userId;

	private final Plan plan;

	private final AccountStatus status;

	private final Instant openedAt;

	Account(UUID id, UUID userId, Plan plan, AccountStatus status, Instant openedAt) {
		this.id = id;
		this.userId = userId;
		this.plan = plan;
		this.status = status;
		this.openedAt = openedAt;
	}

	static Account open(UUID userId, Instant now) {
		Account account = new Account(userId, userId, Plan.FREE, AccountStatus.OPEN, now);
		account.raise(AccountOpened.of(account));
		return account;
	}

	@Override
	protected UUID subject() {
		return this.id;
	}

	@Override
	protected UUID partitionKey() {
		return this.userId;
	}

	UUID id() {
		return this.id;
	}

	UUID userId() {
		return this.userId;
	}

	Plan plan() {
		return this.plan;
	}

	AccountStatus status() {
		return this.status;
	}

	Instant openedAt() {
		return this.openedAt;
	}

	/// Computed, never stored: only an invoice makes a debt, and no plan that has been
	/// chosen so far issues one.
	Money balanceDue() {
		return Money.ZERO;
	}

}
