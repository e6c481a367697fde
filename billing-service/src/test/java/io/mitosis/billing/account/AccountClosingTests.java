package io.mitosis.billing.account;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.mitosis.billing.invoice.Invoice;
import io.mitosis.billing.invoice.InvoiceLine;
import io.mitosis.billing.invoice.InvoiceStatus;
import io.mitosis.billing.invoice.Invoices;
import io.mitosis.billing.invoice.Invoicing;
import io.mitosis.billing.invoice.NewInvoice;
import io.mitosis.billing.invoice.Voiding;
import io.mitosis.billing.money.Money;
import io.mitosis.testing.ServiceTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.mockito.BDDMockito;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

@ServiceTest
class AccountClosingTests {

	private final UUID userId = UUID.randomUUID();

	@Autowired
	private AccountOpening opening;

	@Autowired
	private AccountClosing closing;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Invoicing invoicing;

	@Autowired
	private Invoices invoices;

	@Autowired
	private Voiding voiding;

	@RepeatedTest(10)
	void endsClosedWhenSomebodyRegistersAndLeavesInTheSameMoment() {
		try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 3; i++) {
				instances.execute(() -> this.opening.openFor(this.userId, "DE"));
				instances.execute(() -> this.closing.closeFor(this.userId));
			}
		}

		assertThat(status()).isEqualTo(AccountStatus.CLOSED);
	}

	@Test
	void closesAnAccountThatOpensBetweenTwoLooks() {
		Accounts late = BDDMockito.mock(Accounts.class);
		Account opened = Account.open(this.userId, Instant.now());
		given(late.findById(this.userId)).willReturn(Optional.empty()).willReturn(Optional.of(opened));
		given(late.save(any())).willThrow(new DuplicateKeyException("opened just now")).willReturn(opened);

		new AccountClosing(late, new AccountChanges(late), this.voiding, Clock.systemUTC()).closeFor(this.userId);

		then(late).should().save(opened);
		assertThat(opened.status()).isEqualTo(AccountStatus.CLOSED);
	}

	@Test
	void closesWhoWasRefused() {
		this.opening.openFor(this.userId, "AQ");
		assertThat(status()).isEqualTo(AccountStatus.REFUSED);

		this.closing.closeFor(this.userId);

		assertThat(status()).isEqualTo(AccountStatus.CLOSED);
	}

	@Test
	void givesUpWhatIsIssuedAfterwards() {
		this.closing.closeFor(this.userId);
		NewInvoice late = new NewInvoice(UUID.randomUUID(), this.userId, YearMonth.of(2026, 12),
				List.of(new InvoiceLine("PRO", 1, Money.euros("19.90"))), Instant.now());

		this.invoicing.issue(late);

		await().untilAsserted(() -> assertThat(this.invoices.findById(late.id())).get()
			.extracting(Invoice::status)
			.isEqualTo(InvoiceStatus.VOID));
	}

	private AccountStatus status() {
		return this.accounts.findById(this.userId).orElseThrow().status();
	}

}
