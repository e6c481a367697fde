package io.mitosis.billing.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.mitosis.billing.money.Money;
import io.mitosis.billing.plan.Plan;
import io.mitosis.defaults.outbox.AggregateRoot;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/// What a person has subscribed to.
///
/// Its id is the person's id, so that the database itself refuses a second account for the same person. A refusal and a
/// tombstone are accounts too: they stand where no account may ever be opened again.
@Document("accounts")
@CompoundIndex(name = "by-plan", def = "{'status': 1, 'plan': 1}")
@CompoundIndex(name = "paying", def = "{'payingSince': 1, '_id': 1}")
public class Account extends AggregateRoot {

	@Id
	private final UUID id;

	private final UUID userId;

	private Plan plan;

	private AccountStatus status;

	private final Instant openedAt;

	private @Nullable Instant payingSince;

	private List<PlanStep> planHistory = new ArrayList<>();

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

	static Account refuse(UUID userId, Instant now) {
		Account account = new Account(userId, userId, Plan.FREE, AccountStatus.REFUSED, now);
		account.raise(AccountRefused.of(account, AccountRefused.COUNTRY_NOT_SERVED));
		return account;
	}

	/// Of somebody who left before they were known.
	static Account tombstone(UUID userId, Instant now) {
		Account account = new Account(userId, userId, Plan.FREE, AccountStatus.OPEN, now);
		account.close(now);
		return account;
	}

	/// @return whether that was still to do
	/// @throws AccountNotOpenException unless the account is open
	boolean changePlan(Plan target, Instant now) {
		if (this.status != AccountStatus.OPEN) {
			throw new AccountNotOpenException(this.userId, this.status);
		}
		if (this.plan == target) {
			return false;
		}
		Plan previous = this.plan;
		this.plan = target;
		remember(previous, now);
		this.payingSince = (this.payingSince != null || !target.price().isPositive()) ? this.payingSince : now;
		raise(AccountPlanChanged.of(this, previous, now));
		return true;
	}

	/// Dunning has come to its end.
	/// @return whether that was still to do
	public boolean delinquent(Money balanceDue) {
		if (this.status != AccountStatus.OPEN) {
			return false;
		}
		this.status = AccountStatus.DELINQUENT;
		raise(AccountDelinquent.of(this, balanceDue));
		return true;
	}

	/// Nothing is left of what made it delinquent.
	/// @return whether that was still to do
	public boolean settle() {
		if (this.status != AccountStatus.DELINQUENT) {
			return false;
		}
		this.status = AccountStatus.OPEN;
		raise(AccountSettled.of(this));
		return true;
	}

	/// @return whether that was still to do
	boolean close(Instant now) {
		if (this.status == AccountStatus.CLOSED) {
			return false;
		}
		this.status = AccountStatus.CLOSED;
		raise(AccountClosed.of(this, now));
		return true;
	}

	/// The plan that was in force just before an instant, FREE before the account was
	/// opened. Exact for the first instants of months, which is what billing runs ask
	/// for.
	public Plan planAt(Instant instant) {
		if (this.openedAt.isAfter(instant)) {
			return Plan.FREE;
		}
		Plan found = this.planHistory.isEmpty() ? this.plan : this.planHistory.getFirst().from();
		for (PlanStep step : this.planHistory) {
			if (step.at().isBefore(instant)) {
				found = step.to();
			}
		}
		return found;
	}

	/// Keeps one step per month, so that no to and fro makes the document grow without
	/// bounds.
	private void remember(Plan previous, Instant now) {
		if (this.planHistory.isEmpty() || !this.planHistory.getLast().isInMonthOf(now)) {
			this.planHistory.add(new PlanStep(previous, this.plan, now));
		}
		else {
			this.planHistory.add(new PlanStep(this.planHistory.removeLast().from(), this.plan, now));
		}
	}

	@Override
	protected UUID subject() {
		return this.id;
	}

	@Override
	protected UUID partitionKey() {
		return this.userId;
	}

	public UUID id() {
		return this.id;
	}

	public UUID userId() {
		return this.userId;
	}

	public Plan plan() {
		return this.plan;
	}

	public AccountStatus status() {
		return this.status;
	}

	/// When the first plan began that is not free, however it went on; a place in the
	/// order of those who are billed, for it never changes.
	public @Nullable Instant payingSince() {
		return this.payingSince;
	}

	Instant openedAt() {
		return this.openedAt;
	}

}
