package io.mitosis.billing.dunning;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.mitosis.billing.account.Account;
import io.mitosis.billing.account.AccountStatus;
import io.mitosis.billing.invoice.InvoiceStatus;
import io.mitosis.testing.ServiceTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ServiceTest
class DelinquencyTests {

	private static final Duration SETTLED = Duration.ofSeconds(1);

	@Autowired
	private Delinquency delinquency;

	@Autowired
	private Dunning dunning;

	@Autowired
	private AutowireCapableBeanFactory beans;

	private Debts debts;

	private Account ines;

	@BeforeEach
	void somebodyHasAPlan() {
		this.debts = this.beans.createBean(Debts.class);
		this.ines = this.debts.aPerson();
	}

	@Test
	void staysDelinquentUntilTheLastDebtIsGone() {
		UUID first = this.debts.anInvoiceOf(this.ines);
		UUID second = this.debts.anInvoiceOf(this.ines);
		this.debts.overdueThreeTimes(first);
		this.debts.overdueThreeTimes(second);
		this.debts.awaitStatus(this.ines, AccountStatus.DELINQUENT);

		this.debts.pay(first);
		await().until(() -> this.debts.types(this.ines).contains("invoice.paid.v1"));
		await().during(SETTLED).until(() -> this.debts.statusOf(this.ines) == AccountStatus.DELINQUENT);
		this.debts.makeVoid(second);

		this.debts.awaitStatus(this.ines, AccountStatus.OPEN);
		assertThat(this.debts.told(this.ines, "account.delinquent.v1")).hasSize(1);
	}

	@Test
	void endsTheSameWhenEverybodyPaysAtTheMomentOfTheLastStep() {
		List<Account> late = this.debts.people(20);
		List<UUID> unpaid = late.stream().map(this.debts::anInvoiceOf).toList();
		unpaid.forEach((invoice) -> this.debts.overdue(invoice, Dunning.LAST_STEP - 1));
		unpaid.forEach(this.debts::aWeekPasses);

		try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
			people.execute(this.dunning::remindAll);
			unpaid.forEach((invoice) -> people.execute(() -> this.debts.pay(invoice)));
		}

		assertThat(unpaid)
			.allSatisfy((invoice) -> assertThat(this.debts.find(invoice).status()).isEqualTo(InvoiceStatus.PAID));
		await().until(() -> late.stream().allMatch((person) -> this.debts.types(person).contains("invoice.paid.v1")));
		late.forEach((person) -> this.debts.awaitStatus(person, AccountStatus.OPEN));
		await().during(SETTLED)
			.until(() -> late.stream().allMatch((person) -> this.debts.statusOf(person) == AccountStatus.OPEN));
	}

	@Test
	void neverChangesAClosedAccount() {
		Account closed = this.debts.someoneWhoHasLeft();
		this.debts.overdueThreeTimes(this.debts.anInvoiceOf(closed));

		this.delinquency.recompute(closed.userId());

		assertThat(this.debts.statusOf(closed)).isEqualTo(AccountStatus.CLOSED);
	}

	@Test
	void hearsTheSameEventsAgainAndChangesNothing() {
		UUID invoice = this.debts.anInvoiceOf(this.ines);
		this.debts.overdueThreeTimes(invoice);
		this.debts.awaitStatus(this.ines, AccountStatus.DELINQUENT);
		this.debts.pay(invoice);
		this.debts.awaitStatus(this.ines, AccountStatus.OPEN);
		await().until(() -> this.debts.types(this.ines).contains("account.settled.v1"));
		List<ConsumerRecord<String, String>> before = this.debts.told(this.ines);

		before.forEach(this.debts::sendAgain);

		assertThat(this.debts.records(this.ines)).hasSizeGreaterThanOrEqualTo(2 * before.size());
		await().during(SETTLED).until(() -> this.debts.told(this.ines).size() == before.size());
		assertThat(this.debts.statusOf(this.ines)).isEqualTo(AccountStatus.OPEN);
	}

}
