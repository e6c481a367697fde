package io.mitosis.billing.invoice;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import io.mitosis.billing.money.Money;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class InvoiceTests {

	private static final Instant NOW = Instant.parse("2026-12-01T00:00:12Z");

	private static final Instant LATER = NOW.plusSeconds(60);

	private final UUID payment = UUID.randomUUID();

	private final Invoice invoice = anInvoice(NOW.plusSeconds(3600));

	@Test
	void addsUpItsLines() {
		assertThat(this.invoice.total()).isEqualTo(Money.euros("41.80"));
		assertThat(this.invoice.status()).isEqualTo(InvoiceStatus.OPEN);
		assertThat(this.invoice.period()).isEqualTo(YearMonth.of(2026, 12));
	}

	@Test
	void isNotDueBeforeItIsIssued() {
		assertThat(anInvoice(NOW.minusSeconds(1)).dueAt()).isEqualTo(NOW);
		assertThat(this.invoice.dueAt()).isEqualTo(NOW.plusSeconds(3600));
	}

	@Test
	void isClaimedByOnePaymentAtATime() {
		assertThat(this.invoice.claim(this.payment)).isTrue();

		assertThat(this.invoice.claim(UUID.randomUUID())).isFalse();
		assertThat(this.invoice.release(UUID.randomUUID(), LATER)).isFalse();
		assertThat(this.invoice.activePayment()).isEqualTo(this.payment);
	}

	@Test
	void isFreeForTheNextPaymentOnceItIsReleased() {
		this.invoice.claim(this.payment);

		assertThat(this.invoice.release(this.payment, LATER)).isTrue();

		assertThat(this.invoice.status()).isEqualTo(InvoiceStatus.OPEN);
		assertThat(this.invoice.claim(UUID.randomUUID())).isTrue();
	}

	@Test
	void isPaidOnceByThePaymentThatHoldsIt() {
		this.invoice.claim(this.payment);

		assertThat(this.invoice.pay(this.payment, LATER)).isTrue();

		assertThat(this.invoice.pay(this.payment, LATER)).isFalse();
		assertThat(this.invoice.status()).isEqualTo(InvoiceStatus.PAID);
		assertThat(this.invoice.claim(UUID.randomUUID())).isFalse();
	}

	@Test
	void isPaidByNobodyElse() {
		this.invoice.claim(this.payment);

		assertThatIllegalStateException().isThrownBy(() -> this.invoice.pay(UUID.randomUUID(), LATER));
		assertThat(this.invoice.status()).isEqualTo(InvoiceStatus.OPEN);
	}

	@Test
	void isVoidedOnceAndForEver() {
		assertThat(this.invoice.makeVoid(LATER)).isTrue();

		assertThat(this.invoice.makeVoid(LATER)).isFalse();
		assertThat(this.invoice.claim(this.payment)).isFalse();
		assertThat(this.invoice.remind(1, LATER)).isFalse();
		assertThat(this.invoice.status()).isEqualTo(InvoiceStatus.VOID);
	}

	@Test
	void isVoidedWhenThePaymentThatHoldsItFails() {
		this.invoice.claim(this.payment);

		assertThat(this.invoice.makeVoid(LATER)).isTrue();
		assertThat(this.invoice.status()).isEqualTo(InvoiceStatus.OPEN);
		assertThat(this.invoice.makeVoid(LATER)).isFalse();

		assertThat(this.invoice.release(this.payment, LATER)).isTrue();
		assertThat(this.invoice.status()).isEqualTo(InvoiceStatus.VOID);
	}

	@Test
	void isPaidWhenThePaymentThatHeldItSucceedsAfterItWasGivenUp() {
		this.invoice.claim(this.payment);
		this.invoice.makeVoid(LATER);

		assertThat(this.invoice.pay(this.payment, LATER)).isTrue();
		assertThat(this.invoice.status()).isEqualTo(InvoiceStatus.PAID);
	}

	@Test
	void isRemindedOfOncePerStep() {
		assertThat(this.invoice.remind(1, LATER)).isTrue();
		assertThat(this.invoice.remind(1, LATER)).isFalse();
		assertThat(this.invoice.remind(2, LATER)).isTrue();

		assertThat(this.invoice.remind(1, LATER)).isFalse();
		assertThat(this.invoice.status()).isEqualTo(InvoiceStatus.OVERDUE);
		assertThat(this.invoice.dunningStep()).isEqualTo(2);
	}

	private static Invoice anInvoice(Instant dueAt) {
		List<InvoiceLine> lines = List.of(new InvoiceLine("PRO", 2, Money.euros("19.90")),
				new InvoiceLine("Postage", 1, Money.euros("2.00")));
		return Invoice.issue(new NewInvoice(UUID.randomUUID(), UUID.randomUUID(), YearMonth.of(2026, 12), lines, dueAt),
				1, NOW);
	}

}
