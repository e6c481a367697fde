package io.mitosis.billing.payment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import io.mitosis.billing.invoice.Invoice;
import io.mitosis.billing.invoice.InvoiceChanges;
import io.mitosis.billing.invoice.Invoices;
import io.mitosis.defaults.problem.UnavailableException;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/// Pays an invoice for the person who owes it: inserts the payment, claims the invoice, and has it completed. Under the
/// same key it goes on where it was left, or repeats the answer.
@Service
class Checkout {

	private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private final Turnstile turnstile = new Turnstile(PATIENCE);

	private final Payments payments;

	private final Invoices invoices;

	private final InvoiceChanges changes;

	private final Completion completion;

	private final PaymentProperties properties;

	private final Clock clock;

	Checkout(Payments payments, Invoices invoices, InvoiceChanges changes, Completion completion,
			PaymentProperties properties, Clock clock) {
		this.payments = payments;
		this.invoices = invoices;
		this.changes = changes;
		this.completion = completion;
		this.properties = properties;
		this.clock = clock;
	}

	/// @param order of the person who owes the invoice
	/// @return the payment with its answer
	/// @throws UnavailableException when the provider has not answered; the same key goes
	/// on later
	Payment pay(PaymentOrder order) {
		Payment payment = this.turnstile.pass(order.invoiceId(), () -> admit(order),
				() -> new PaymentInFlightException(order.paymentId()));
		if (payment.isFinal()) {
			return payment;
		}
		Payment completed = this.completion.complete(payment).orElseGet(() -> withoutClaim(payment));
		if (!completed.isFinal()) {
			throw new UnavailableException("The answer of the payment provider", RETRY_AFTER, null);
		}
		return completed;
	}

	private Payment admit(PaymentOrder order) {
		Invoice invoice = this.invoices.findById(order.invoiceId()).orElseThrow();
		Payment payment = this.payments.findById(order.paymentId())
			.map((known) -> resume(known, order))
			.orElseGet(() -> begin(order, invoice));
		if (!payment.isFinal()) {
			this.changes.apply(payment.invoiceId(), (owed) -> owed.claim(payment.id()));
		}
		return payment;
	}

	private Payment begin(PaymentOrder order, Invoice invoice) {
		refuseUnlessFree(invoice, order.paymentId());
		Instant now = now();
		try {
			return this.payments.save(Payment.begin(order, invoice.total(), now, now.plus(this.properties.lease())));
		}
		catch (DuplicateKeyException ex) {
			return resume(this.payments.findById(order.paymentId()).orElseThrow(), order);
		}
	}

	private Payment resume(Payment payment, PaymentOrder order) {
		if (!payment.answers(order)) {
			throw new KeyReusedException(payment.id());
		}
		if (payment.isFinal()) {
			return payment;
		}
		if (payment.isBusy(now())) {
			throw new PaymentInFlightException(payment.id());
		}
		try {
			payment.take(now().plus(this.properties.lease()));
			return this.payments.save(payment);
		}
		catch (OptimisticLockingFailureException ex) {
			throw new PaymentInFlightException(payment.id());
		}
	}

	private Payment withoutClaim(Payment payment) {
		Payment left = this.completion.leave(payment.id());
		if (!left.isFinal()) {
			refuseUnlessFree(this.invoices.findById(payment.invoiceId()).orElseThrow(), payment.id());
			throw new PaymentInFlightException(payment.id());
		}
		return left;
	}

	private void refuseUnlessFree(Invoice invoice, UUID payment) {
		if (!invoice.status().isOwed()) {
			throw new InvoiceNotOwedException(invoice.id());
		}
		UUID holder = invoice.activePayment();
		if (holder != null) {
			this.payments.findById(holder).filter(Payment::isFinal).ifPresent(this.completion::letGo);
			throw new PaymentInFlightException(payment);
		}
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
