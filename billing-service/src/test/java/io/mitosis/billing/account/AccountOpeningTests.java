package io.mitosis.billing.account;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.mitosis.testing.Events;
import io.mitosis.testing.ServiceTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ServiceTest
class AccountOpeningTests {

	private static final Duration SETTLED = Duration.ofSeconds(1);

	private final UUID userId = UUID.randomUUID();

	@Autowired
	private AccountOpening opening;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Events events;

	@Test
	void opensOneAccountHoweverManyInstancesHearOfThePerson() {
		try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 8; i++) {
				instances.execute(() -> this.opening.openFor(this.userId, "DE"));
			}
		}

		assertThat(this.accounts.findById(this.userId)).isPresent();
		await().until(() -> this.events.told("billing-events", this.userId).size() == 1);
		await().during(SETTLED).until(() -> this.events.told("billing-events", this.userId).size() == 1);
	}

	@Test
	void leavesAnOpenAccountAsItIs() {
		this.opening.openFor(this.userId, "DE");
		Account account = this.accounts.findById(this.userId).orElseThrow();

		this.opening.openFor(this.userId, "DE");

		assertThat(this.accounts.findById(this.userId)).get()
			.extracting(Account::openedAt)
			.isEqualTo(account.openedAt());
	}

}
