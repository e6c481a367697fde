package io.mitosis.billing.run;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.mitosis.billing.account.Account;
import io.mitosis.billing.invoice.InvoiceLine;
import io.mitosis.billing.invoice.Invoices;
import io.mitosis.billing.invoice.Invoicing;
import io.mitosis.billing.invoice.NewInvoice;
import io.mitosis.billing.money.Money;
import io.mitosis.billing.plan.Plan;

import org.springframework.stereotype.Component;

/// Makes good what a run that came before its period could not know: who chose a dearer plan after it, yet before the
/// period began, owes the difference. The proration has charged them for the month before only.
@Component
class BillingAhead {

	private final Invoices invoices;

	private final Invoicing invoicing;

	private final PaymentTerms terms;

	private final Clock clock;

	BillingAhead(Invoices invoices, Invoicing invoicing, PaymentTerms terms, Clock clock) {
		this.invoices = invoices;
		this.invoicing = invoicing;
		this.terms = terms;
		this.clock = clock;
	}

	/// Once per account and period, and not before the period has begun: until then the
	/// plan may change again.
	void correct(Account account, BillingPeriod period) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		if (!now.isBefore(period.start())) {
			Plan plan = account.planAt(period.start());
			this.invoices.findById(period.invoiceId(account.id()))
				.map((billed) -> plan.price().minus(billed.total()))
				.filter(Money::isPositive)
				.map((missing) -> List.of(new InvoiceLine(plan.title() + ", chosen after it was billed", 1, missing)))
				.map((lines) -> new NewInvoice(period.correctionId(account.id()), account.userId(), period.month(),
						lines, now.plus(this.terms.paymentTerm())))
				.ifPresent(this.invoicing::issue);
		}
	}

}
