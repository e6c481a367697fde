package io.mitosis.billing.dunning;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.mitosis.billing.account.Account;
import io.mitosis.billing.account.AccountStatus;
import io.mitosis.billing.invoice.Invoice;
import io.mitosis.billing.invoice.InvoiceStatus;
import io.mitosis.contracts.EventContract;
import io.mitosis.testing.Events;
import io.mitosis.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ServiceTest
class DunningTests {

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
	void goesStepByStepToADelinquentAccountUntilItIsPaid() {
		UUID invoice = this.debts.anInvoiceOf(this.ines);

		for (int step = 1; step <= Dunning.LAST_STEP; step++) {
			this.debts.aWeekPasses(invoice);
			this.dunning.remindAll();
			this.dunning.remindAll();
			assertThat(this.debts.find(invoice)).returns(step, Invoice::dunningStep)
				.returns(InvoiceStatus.OVERDUE, Invoice::status);
		}
		this.debts.awaitStatus(this.ines, AccountStatus.DELINQUENT);
		this.debts.pay(invoice);
		this.debts.awaitStatus(this.ines, AccountStatus.OPEN);

		await()
			.untilAsserted(() -> assertThat(this.debts.types(this.ines)).containsExactlyInAnyOrder("invoice.issued.v1",
					"invoice.overdue.v1", "invoice.overdue.v1", "invoice.overdue.v1", "account.delinquent.v1",
					"invoice.paid.v1", "account.settled.v1"));
		assertThat(this.debts.told(this.ines))
			.allSatisfy((event) -> assertThat(EventContract.of(Events.header(event, "ce_type")).validate(event.value()))
				.isEmpty());
		assertThat(this.debts.told(this.ines, "account.delinquent.v1").getFirst().value())
			.contains("\"amount\":\"19.90\"");
	}

	@Test
	void waitsAWeekBeforeTheFirstStepAndAfterTheLast() {
		UUID invoice = this.debts.anInvoiceOf(this.ines);

		this.dunning.remindAll();
		assertThat(this.debts.find(invoice).status()).isEqualTo(InvoiceStatus.OPEN);
		this.debts.waits(invoice, Duration.ofDays(7).minusMinutes(1));
		this.dunning.remindAll();
		assertThat(this.debts.find(invoice).status()).isEqualTo(InvoiceStatus.OPEN);

		this.debts.overdueThreeTimes(invoice);
		this.debts.aWeekPasses(invoice);
		this.dunning.remindAll();
		assertThat(this.debts.find(invoice).dunningStep()).isEqualTo(Dunning.LAST_STEP);
	}

	@Test
	void remindsOnceHoweverManyInstancesLook() {
		List<Account> late = this.debts.people(20);
		List<UUID> unpaid = late.stream().map(this.debts::anInvoiceOf).toList();
		unpaid.forEach(this.debts::aWeekPasses);

		atOnce(8, this.dunning::remindAll);

		assertThat(unpaid).allSatisfy((invoice) -> assertThat(this.debts.find(invoice).dunningStep()).isEqualTo(1));
		await()
			.until(() -> late.stream().allMatch((person) -> this.debts.told(person, "invoice.overdue.v1").size() == 1));
	}

	@Test
	void leavesAloneWhatIsBeingPaid() {
		UUID invoice = this.debts.anInvoiceOf(this.ines);
		UUID payment = UUID.randomUUID();
		this.debts.claim(invoice, payment);
		this.debts.aWeekPasses(invoice);

		this.dunning.remindAll();
		assertThat(this.debts.find(invoice)).returns(InvoiceStatus.OPEN, Invoice::status)
			.returns(payment, Invoice::activePayment);

		this.debts.release(invoice, payment);
		this.dunning.remindAll();
		assertThat(this.debts.find(invoice).dunningStep()).isEqualTo(1);
	}

	private static void atOnce(int times, Runnable task) {
		try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < times; i++) {
				instances.execute(task);
			}
		}
	}

}
