package io.mitosis.billing.account;

import java.time.Instant;
import java.util.UUID;

import io.mitosis.billing.money.Money;
import io.mitosis.billing.plan.Plan;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AccountTests {

	private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");

	private static final Instant DECEMBER = Instant.parse("2026-12-01T00:00:00Z");

	private static final Instant JANUARY = Instant.parse("2027-01-01T00:00:00Z");

	private final UUID userId = UUID.randomUUID();

	private final Account account = Account.open(this.userId, NOW);

	@Test
	void opensOnTheFreePlan() {
		assertThat(this.account.plan()).isEqualTo(Plan.FREE);
		assertThat(this.account.status()).isEqualTo(AccountStatus.OPEN);
		assertThat(this.account.openedAt()).isEqualTo(NOW);
	}

	@Test
	void canOnlyBeTheOneAccountOfItsOwner() {
		assertThat(Account.open(this.userId, NOW.plusSeconds(1)).id()).isEqualTo(this.account.id());
		assertThat(Account.refuse(this.userId, NOW).id()).isEqualTo(this.account.id());
		assertThat(Account.tombstone(this.userId, NOW).id()).isEqualTo(this.account.id());
	}

	@Test
	void changesItsPlanOnce() {
		assertThat(this.account.changePlan(Plan.PRO, NOW)).isTrue();
		assertThat(this.account.changePlan(Plan.PRO, NOW)).isFalse();

		assertThat(this.account.plan()).isEqualTo(Plan.PRO);
	}

	@Test
	void changesNoPlanUnlessItIsOpen() {
		Account refused = Account.refuse(this.userId, NOW);
		this.account.delinquent(Money.euros("19.90"));

		assertThatExceptionOfType(AccountNotOpenException.class).isThrownBy(() -> refused.changePlan(Plan.PRO, NOW));
		assertThatExceptionOfType(AccountNotOpenException.class)
			.isThrownBy(() -> this.account.changePlan(Plan.FREE, NOW));
	}

	@Test
	void remembersThePlanThatWasInForceWhenAMonthBegan() {
		this.account.changePlan(Plan.PRO, DECEMBER.minusMillis(1));
		this.account.changePlan(Plan.TEAM, DECEMBER.plusSeconds(1));
		this.account.changePlan(Plan.FREE, DECEMBER.plusSeconds(2));

		assertThat(this.account.planAt(NOW.minusSeconds(1))).isEqualTo(Plan.FREE);
		assertThat(this.account.planAt(NOW)).isEqualTo(Plan.FREE);
		assertThat(this.account.planAt(DECEMBER)).isEqualTo(Plan.PRO);
		assertThat(this.account.planAt(JANUARY)).isEqualTo(Plan.FREE);
	}

	@Test
	void leavesAChangeInTheFirstInstantOfAMonthToTheProration() {
		this.account.changePlan(Plan.PRO, DECEMBER);

		assertThat(this.account.planAt(DECEMBER)).isEqualTo(Plan.FREE);
		assertThat(this.account.planAt(DECEMBER.plusMillis(1))).isEqualTo(Plan.PRO);
	}

	@Test
	void hasHadItsPlanSinceItWasOpenedWhenNothingElseIsKnown() {
		Account earlier = new Account(this.userId, this.userId, Plan.PRO, AccountStatus.OPEN, NOW);

		assertThat(earlier.planAt(DECEMBER)).isEqualTo(Plan.PRO);
		assertThat(earlier.planAt(NOW.minusSeconds(1))).isEqualTo(Plan.FREE);
	}

	@Test
	void remembersForEverWhenItBeganToPay() {
		assertThat(this.account.payingSince()).isNull();

		this.account.changePlan(Plan.PRO, NOW);
		this.account.changePlan(Plan.FREE, DECEMBER);
		this.account.changePlan(Plan.TEAM, JANUARY);

		assertThat(this.account.payingSince()).isEqualTo(NOW);
	}

	@Test
	void isDelinquentUntilItIsSettled() {
		assertThat(this.account.settle()).isFalse();
		assertThat(this.account.delinquent(Money.euros("19.90"))).isTrue();
		assertThat(this.account.delinquent(Money.euros("19.90"))).isFalse();
		assertThat(this.account.status()).isEqualTo(AccountStatus.DELINQUENT);

		assertThat(this.account.settle()).isTrue();
		assertThat(this.account.status()).isEqualTo(AccountStatus.OPEN);
	}

	@Test
	void neverRevivesOnceItIsClosed() {
		assertThat(this.account.close(NOW)).isTrue();

		assertThat(this.account.close(NOW)).isFalse();
		assertThat(this.account.delinquent(Money.euros("19.90"))).isFalse();
		assertThat(this.account.settle()).isFalse();
		assertThatExceptionOfType(AccountNotOpenException.class)
			.isThrownBy(() -> this.account.changePlan(Plan.PRO, NOW));
		assertThat(this.account.status()).isEqualTo(AccountStatus.CLOSED);
	}

	@Test
	void closesFromEveryState() {
		Account refused = Account.refuse(this.userId, NOW);
		this.account.delinquent(Money.euros("19.90"));

		assertThat(this.account.close(NOW)).isTrue();
		assertThat(refused.close(NOW)).isTrue();
		assertThat(Account.tombstone(this.userId, NOW).close(NOW)).isFalse();
	}

}
