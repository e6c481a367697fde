package io.mitosis.billing.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import io.mitosis.billing.account.Account;
import io.mitosis.billing.invoice.Invoice;
import io.mitosis.billing.invoice.Invoices;
import io.mitosis.billing.invoice.Invoicing;
import io.mitosis.billing.invoice.NewInvoice;
import io.mitosis.billing.money.Money;
import io.mitosis.billing.plan.Plan;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.BDDMockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

class BillingAheadTests {

	private static final BillingPeriod DECEMBER = new BillingPeriod(YearMonth.of(2026, 12));

	private final UUID userId = UUID.randomUUID();

	private final Invoices invoices = BDDMockito.mock(Invoices.class);

	private final Invoicing invoicing = BDDMockito.mock(Invoicing.class);

	@Test
	void chargesTheDifferenceToWhoChoseADearerPlanAfterTheyWereBilled() {
		billedAt(DECEMBER.start(), Plan.PRO, Plan.TEAM);

		ArgumentCaptor<NewInvoice> order = ArgumentCaptor.captor();
		then(this.invoicing).should().issue(order.capture());
		assertThat(order.getValue().id()).isEqualTo(DECEMBER.correctionId(this.userId));
		assertThat(order.getValue().period()).isEqualTo(DECEMBER.month());
		assertThat(order.getValue().lines()).singleElement()
			.satisfies((line) -> assertThat(line.unitPrice()).isEqualTo(Money.euros("30.00")));
	}

	@Test
	void waitsForThePeriodToBegin() {
		billedAt(DECEMBER.start().minusMillis(1), Plan.PRO, Plan.TEAM);

		then(this.invoicing).should(never()).issue(any());
	}

	@Test
	void chargesNothingForTheSamePlanAndGivesNothingBackForACheaperOne() {
		billedAt(DECEMBER.start(), Plan.PRO, Plan.PRO);
		billedAt(DECEMBER.start(), Plan.TEAM, Plan.PRO);

		then(this.invoicing).should(never()).issue(any());
	}

	private void billedAt(Instant now, Plan billed, Plan chosen) {
		Invoice invoice = BDDMockito.mock(Invoice.class);
		given(invoice.total()).willReturn(billed.price());
		given(this.invoices.findById(DECEMBER.invoiceId(this.userId))).willReturn(Optional.of(invoice));
		Account account = BDDMockito.mock(Account.class);
		given(account.id()).willReturn(this.userId);
		given(account.userId()).willReturn(this.userId);
		given(account.planAt(DECEMBER.start())).willReturn(chosen);

		new BillingAhead(this.invoices, this.invoicing, new PaymentTerms(Duration.ofDays(14)),
				Clock.fixed(now, ZoneOffset.UTC))
			.correct(account, DECEMBER);
	}

}
