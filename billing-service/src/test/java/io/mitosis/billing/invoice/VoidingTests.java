package io.mitosis.billing.invoice;

import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.mitosis.billing.money.Money;
import io.mitosis.testing.ServiceTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class VoidingTests {

	private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

	private final UUID userId = UUID.randomUUID();

	private final UUID payment = UUID.randomUUID();

	@Autowired
	private Voiding voiding;

	@Autowired
	private Invoices invoices;

	@Autowired
	private InvoiceChanges changes;

	@Test
	void givesUpEverythingThatIsOwedHoweverMuch() {
		List<UUID> many = IntStream.rangeClosed(1, 205).mapToObj(this::anInvoice).toList();

		this.voiding.voidAllOf(this.userId);

		assertThat(this.invoices.findAllById(many)).hasSize(205)
			.extracting(Invoice::status)
			.containsOnly(InvoiceStatus.VOID);
	}

	@Test
	void leavesWhatIsPaidAndWhatOthersOwe() {
		UUID paid = anInvoice(1);
		this.changes.apply(paid, (invoice) -> invoice.claim(this.payment) && invoice.pay(this.payment, NOW));

		this.voiding.voidAllOf(this.userId);
		this.voiding.voidAllOf(UUID.randomUUID());

		assertThat(statusOf(paid)).isEqualTo(InvoiceStatus.PAID);
	}

	@Test
	void waitsForAPaymentThatIsUnderWay() {
		UUID claimed = anInvoice(1);
		UUID free = anInvoice(2);
		this.changes.apply(claimed, (invoice) -> invoice.claim(this.payment));

		this.voiding.voidAllOf(this.userId);
		assertThat(statusOf(claimed)).isEqualTo(InvoiceStatus.OPEN);
		assertThat(statusOf(free)).isEqualTo(InvoiceStatus.VOID);

		this.changes.apply(claimed, (invoice) -> invoice.release(this.payment, NOW));
		assertThat(statusOf(claimed)).isEqualTo(InvoiceStatus.VOID);
	}

	@Test
	void neverVoidsWhatAPaymentHasClaimedInTheSameMoment() {
		for (int number = 1; number <= 20; number++) {
			UUID id = anInvoice(number);

			List<Future<Optional<Invoice>>> rivals;
			try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
				rivals = Stream.generate(UUID::randomUUID)
					.limit(4)
					.map((rival) -> instances.submit(() -> this.changes.apply(id, (invoice) -> invoice.claim(rival))))
					.toList();
				instances.execute(() -> this.voiding.makeVoid(id));
			}

			long claims = rivals.stream().filter((rival) -> rival.resultNow().isPresent()).count();
			assertThat(claims).isEqualTo((statusOf(id) == InvoiceStatus.VOID) ? 0 : 1);
		}
	}

	private UUID anInvoice(int number) {
		NewInvoice order = new NewInvoice(UUID.randomUUID(), this.userId, YearMonth.of(2026, 12),
				List.of(new InvoiceLine("PRO", 1, Money.euros("19.90"))), NOW);
		return this.invoices.save(Invoice.issue(order, number, NOW)).id();
	}

	private InvoiceStatus statusOf(UUID invoice) {
		return this.invoices.findById(invoice).orElseThrow().status();
	}

}
