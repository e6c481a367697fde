package io.mitosis.billing.invoice;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.mitosis.billing.money.Money;
import io.mitosis.testing.ServiceTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class InvoicingTests {

	private static final int MANY = 40;

	private static final int INSTANCES = 8;

	private final UUID userId = UUID.randomUUID();

	@Autowired
	private Invoicing invoicing;

	@Autowired
	private Invoices invoices;

	@Autowired
	private Balances balances;

	@Autowired
	private MeterRegistry meters;

	@Test
	void numbersInvoicesWithoutAGapHoweverManyAreIssuedAtOnce() {
		Collection<Future<Boolean>> answers = issueAtOnce(Stream.generate(this::anInvoice).limit(MANY).toList());

		assertThat(answers).extracting(Future::resultNow).containsOnly(true);
		assertThat(stored()).extracting(Invoice::number)
			.containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, MANY).boxed().toList());
	}

	@Test
	void issuesOneInvoiceForOneOccasion() {
		NewInvoice order = anInvoice();

		Collection<Future<Boolean>> answers = issueAtOnce(Stream.generate(() -> order).limit(MANY).toList());

		assertThat(answers).extracting(Future::resultNow).containsOnlyOnce(true);
		assertThat(stored()).singleElement().extracting(Invoice::number).isEqualTo(1);
		assertThat(this.invoicing.issue(order)).isFalse();
	}

	@Test
	void numbersEachAccountByItself() {
		this.invoicing.issue(anInvoice());
		NewInvoice anothers = new NewInvoice(UUID.randomUUID(), UUID.randomUUID(), YearMonth.of(2026, 12),
				anInvoice().lines(), Instant.now());

		this.invoicing.issue(anothers);

		assertThat(this.invoices.findById(anothers.id())).get().extracting(Invoice::number).isEqualTo(1);
	}

	@Test
	void countsWhatWasIssued() {
		double before = this.meters.counter("invoices.issued").count();
		NewInvoice order = anInvoice();

		this.invoicing.issue(order);
		this.invoicing.issue(order);

		assertThat(this.meters.counter("invoices.issued").count()).isEqualTo(before + 1);
	}

	@Test
	void addsUpWhatIsOwed() {
		this.invoicing.issue(anInvoice());
		NewInvoice second = anInvoice();
		this.invoicing.issue(second);
		assertThat(this.balances.dueFrom(this.userId)).isEqualTo(Money.euros("39.80"));

		Invoice invoice = this.invoices.findById(second.id()).orElseThrow();
		invoice.makeVoid(Instant.now());
		this.invoices.save(invoice);

		assertThat(this.balances.dueFrom(this.userId)).isEqualTo(Money.euros("19.90"));
		assertThat(this.balances.dueFrom(UUID.randomUUID())).isEqualTo(Money.ZERO);
	}

	private Collection<Future<Boolean>> issueAtOnce(List<NewInvoice> orders) {
		try (ExecutorService instances = Executors.newFixedThreadPool(INSTANCES)) {
			return orders.stream().map((order) -> instances.submit(() -> this.invoicing.issue(order))).toList();
		}
	}

	private List<Invoice> stored() {
		return this.invoices.findByUserIdOrderByIssuedAtDesc(this.userId, ScrollPosition.keyset(), Limit.of(2 * MANY))
			.toList();
	}

	private NewInvoice anInvoice() {
		return new NewInvoice(UUID.randomUUID(), this.userId, YearMonth.of(2026, 12),
				List.of(new InvoiceLine("PRO", 1, Money.euros("19.90"))), Instant.now());
	}

}
