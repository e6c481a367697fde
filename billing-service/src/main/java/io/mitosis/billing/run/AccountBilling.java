package io.mitosis.billing.run;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Gatherers;

import io.mitosis.billing.account.Account;
import io.mitosis.billing.account.AccountStatus;
import io.mitosis.billing.invoice.InvoiceLine;
import io.mitosis.billing.invoice.Invoicing;
import io.mitosis.billing.invoice.NewInvoice;
import io.mitosis.billing.plan.Plan;
import io.mitosis.defaults.paging.Cursor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Component;

/// Issues the invoices of a run, a page of accounts at a time.
@Component
class AccountBilling {

	private static final Set<AccountStatus> BILLED = Set.of(AccountStatus.OPEN, AccountStatus.DELINQUENT);

	private static final Cursor BEFORE_EVERYBODY = new Cursor(Instant.EPOCH, new UUID(0, 0));

	private final BillableAccounts accounts;

	private final Invoicing invoicing;

	private final BillingAhead ahead;

	private final ApplicationEventPublisher events;

	private final BillingRunProperties properties;

	private final PaymentTerms terms;

	private final Clock clock;

	AccountBilling(BillableAccounts accounts, Invoicing invoicing, BillingAhead ahead, ApplicationEventPublisher events,
			BillingRunProperties properties, PaymentTerms terms, Clock clock) {
		this.accounts = accounts;
		this.invoicing = invoicing;
		this.ahead = ahead;
		this.events = events;
		this.properties = properties;
		this.terms = terms;
		this.clock = clock;
	}

	/// About as many as the run will bill: whose plan has become free meanwhile is
	/// counted too.
	long count(BillingPeriod period) {
		return this.accounts.countByPayingSinceLessThanAndStatusIn(period.start(), BILLED);
	}

	BilledPage billNext(BillingRun run) {
		BillingPeriod period = run.billingPeriod();
		Window<Account> page = this.accounts.findAllByOrderByPayingSinceAscIdAsc(behind(run),
				Limit.of(this.properties.page()));
		int billed = page.stream()
			.takeWhile((account) -> isPayingBefore(account, period))
			.filter((account) -> isBilled(account, period))
			.gather(Gatherers.mapConcurrent(this.properties.atOnce(), (account) -> bill(account, period)))
			.toList()
			.size();
		boolean goesOn = page.hasNext() && isPayingBefore(page.getContent().getLast(), period);
		return new BilledPage(billed, goesOn ? placeOf(page.getContent().getLast()) : null);
	}

	private static boolean isPayingBefore(Account account, BillingPeriod period) {
		Instant since = account.payingSince();
		return since != null && since.isBefore(period.start());
	}

	private static boolean isBilled(Account account, BillingPeriod period) {
		return BILLED.contains(account.status()) && account.planAt(period.start()).price().isPositive();
	}

	private boolean bill(Account account, BillingPeriod period) {
		Plan plan = account.planAt(period.start());
		Instant dueAt = this.clock.instant().truncatedTo(ChronoUnit.MILLIS).plus(this.terms.paymentTerm());
		List<InvoiceLine> lines = List.of(new InvoiceLine(plan.title(), 1, plan.price()));
		boolean issued = this.invoicing
			.issue(new NewInvoice(period.invoiceId(account.id()), account.userId(), period.month(), lines, dueAt));
		if (!issued) {
			this.ahead.correct(account, period);
		}
		this.events.publishEvent(new AccountBilled(issued));
		return issued;
	}

	/// The first page begins before everybody who has ever paid, but behind those who
	/// never
	/// did.
	private static ScrollPosition behind(BillingRun run) {
		Cursor cursor = Objects.requireNonNullElse(run.cursor(), BEFORE_EVERYBODY);
		return ScrollPosition.forward(Map.of("payingSince", cursor.time(), "id", cursor.id()));
	}

	private static Cursor placeOf(Account account) {
		return new Cursor(Objects.requireNonNull(account.payingSince()), account.id());
	}

}
