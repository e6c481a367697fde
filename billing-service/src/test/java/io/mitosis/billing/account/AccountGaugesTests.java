package io.mitosis.billing.account;

import java.time.Instant;
import java.util.UUID;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.mitosis.billing.plan.Plan;
import io.mitosis.testing.ServiceTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class AccountGaugesTests {

	private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");

	@Autowired
	private MongoOperations mongo;

	@Autowired
	private Accounts accounts;

	@Test
	void tellTheSameAtEveryInstanceOfHowManyAccountsAreOpen() {
		double before = teams(anInstance());
		this.accounts.save(onTeam());
		Account closed = onTeam();
		closed.close(NOW);
		this.accounts.save(closed);

		SimpleMeterRegistry one = anInstance();
		SimpleMeterRegistry other = anInstance();

		assertThat(teams(one)).isEqualTo(before + 1).isEqualTo(teams(other));
	}

	private SimpleMeterRegistry anInstance() {
		SimpleMeterRegistry registry = new SimpleMeterRegistry();
		new AccountGauges(this.mongo, registry).refresh();
		return registry;
	}

	private static Account onTeam() {
		Account account = Account.open(UUID.randomUUID(), NOW);
		account.changePlan(Plan.TEAM, NOW);
		return account;
	}

	private static double teams(SimpleMeterRegistry registry) {
		return registry.get("accounts").tag("plan", "team").gauge().value();
	}

}
