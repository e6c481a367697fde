package io.mitosis.billing.invoice;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import io.mitosis.billing.money.Money;
import io.mitosis.defaults.outbox.AggregateRoot;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/// What a person owes, under a number that counts the invoices of their account without a gap.
///
/// It is claimed by one payment at a time; while its outcome is unknown nobody else may charge for it or void it.
@Document("invoices")
@CompoundIndex(name = "number", def = "{'userId': 1, 'number': -1}", unique = true)
@CompoundIndex(name = "by-person", def = "{'userId': 1, 'issuedAt': -1, '_id': 1}")
@CompoundIndex(name = "owed", def = "{'userId': 1, 'status': 1, 'number': 1}")
@CompoundIndex(name = "dunning", def = "{'status': 1, 'dunningStep': 1, 'waitingSince': 1, '_id': 1}")
public class Invoice extends AggregateRoot {

	@Id
	private final UUID id;

	private final UUID userId;

	private final int number;

	private final String period;

	private final List<InvoiceLine> lines;

	private final Money total;

	private final Instant issuedAt;

	private final Instant dueAt;

	private InvoiceStatus status;

	private int dunningStep;

	/// The due date, then the last step of dunning.
	private Instant waitingSince;

	private @Nullable UUID activePayment;

	private @Nullable UUID paidBy;

	private boolean givenUp;

	Invoice(UUID id, UUID userId, int number, String period, List<InvoiceLine> lines, Money total, Instant issuedAt,
			Instant dueAt, InvoiceStatus status) {
		this.id = id;
		this.userId = userId;
		this.number = number;
		this.period = period;
		this.lines = lines;
		this.total = total;
		this.issuedAt = issuedAt;
		this.dueAt = dueAt;
		this.status = status;
		this.waitingSince = dueAt;
	}

	static Invoice issue(NewInvoice order, int number, Instant now) {
		Money total = order.lines().stream().map(InvoiceLine::amount).reduce(Money::plus).orElseThrow();
		Instant dueAt = order.dueAt().isBefore(now) ? now : order.dueAt();
		Invoice invoice = new Invoice(order.id(), order.userId(), number, order.period().toString(), order.lines(),
				total, now, dueAt, InvoiceStatus.OPEN);
		invoice.raise(new InvoiceIssued(InvoiceView.of(invoice), invoice.userId));
		return invoice;
	}

	/// Reserves it for one payment: until that one lets go nobody else may charge for it
	/// or void it.
	/// @return whether that was still to do; `false` too when another payment holds the
	/// claim or nothing is owed
	public boolean claim(UUID payment) {
		if (!this.status.isOwed() || this.activePayment != null) {
			return false;
		}
		this.activePayment = payment;
		return true;
	}

	/// Lets go of it, unpaid. If it was given up meanwhile it is void with the same
	/// write, so that no crash can come
	/// between.
	/// @return whether that was still to do
	public boolean release(UUID payment, Instant now) {
		if (!payment.equals(this.activePayment)) {
			return false;
		}
		this.activePayment = null;
		if (this.givenUp) {
			makeVoid(now);
		}
		return true;
	}

	/// Settles it by the payment that holds the claim.
	/// @return whether that was still to do
	/// @throws IllegalStateException when another payment holds the claim, or none
	public boolean pay(UUID payment, Instant now) {
		if (isPaidBy(payment)) {
			return false;
		}
		if (!payment.equals(this.activePayment) || !this.status.isOwed()) {
			throw new IllegalStateException("Invoice %s is not claimed by payment %s".formatted(this.id, payment));
		}
		this.status = InvoiceStatus.PAID;
		this.paidBy = payment;
		this.activePayment = null;
		raise(new InvoicePaid(InvoiceView.of(this), this.userId, payment, now));
		return true;
	}

	/// Gives it up, unless it is settled. While a payment is under way only the intention
	/// is noted, for the payment to
	/// follow if it fails.
	/// @return whether that was still to do
	public boolean makeVoid(Instant now) {
		if (!this.status.isOwed()) {
			return false;
		}
		if (this.activePayment != null) {
			boolean news = !this.givenUp;
			this.givenUp = true;
			return news;
		}
		this.status = InvoiceStatus.VOID;
		raise(new InvoiceVoided(InvoiceView.of(this), this.userId, now));
		return true;
	}

	/// Goes to a step of dunning, at most once to each and never back.
	/// @return whether that was still to do
	public boolean remind(int step, Instant now) {
		if (!this.status.isOwed() || step <= this.dunningStep) {
			return false;
		}
		this.status = InvoiceStatus.OVERDUE;
		this.dunningStep = step;
		this.waitingSince = now;
		raise(new InvoiceOverdue(InvoiceView.of(this), this.userId, step));
		return true;
	}

	@Override
	protected UUID subject() {
		return this.id;
	}

	@Override
	protected UUID partitionKey() {
		return this.userId;
	}

	public UUID id() {
		return this.id;
	}

	public UUID userId() {
		return this.userId;
	}

	public int number() {
		return this.number;
	}

	YearMonth period() {
		return YearMonth.parse(this.period);
	}

	List<InvoiceLine> lines() {
		return this.lines;
	}

	public Money total() {
		return this.total;
	}

	public InvoiceStatus status() {
		return this.status;
	}

	Instant issuedAt() {
		return this.issuedAt;
	}

	public Instant dueAt() {
		return this.dueAt;
	}

	public Instant waitingSince() {
		return this.waitingSince;
	}

	/// The last step of dunning that it has reached, 0 before the first.
	public int dunningStep() {
		return this.dunningStep;
	}

	/// The payment that holds the claim.
	public @Nullable UUID activePayment() {
		return this.activePayment;
	}

	/// Whether this payment has settled it.
	public boolean isPaidBy(UUID payment) {
		return payment.equals(this.paidBy);
	}

}
