package io.mitosis.billing.account;

import java.time.Instant;
import java.util.UUID;

import io.mitosis.billing.plan.Plan;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AccountTests {

	private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");

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
	}

}
