package io.mitosis.billing.payment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import io.mitosis.billing.invoice.Invoice;
import io.mitosis.billing.invoice.InvoiceChanges;
import io.mitosis.billing.invoice.Invoices;
import io.mitosis.billing.provider.Outcome;
import io.mitosis.billing.provider.PaymentProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Brings a payment that holds its claim to its end, from wherever it was left: each step looks at what is stored, and
/// done again it changes nothing.
@Service
class Completion {

	private static final Logger logger = LoggerFactory.getLogger(Completion.class);

	private final Payments payments;

	private final PaymentChanges changes;

	private final Invoices invoices;

	private final InvoiceChanges invoiceChanges;

	private final PaymentProvider provider;

	private final PaymentProperties properties;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Completion(Payments payments, PaymentChanges changes, Invoices invoices, InvoiceChanges invoiceChanges,
			PaymentProvider provider, PaymentProperties properties, ApplicationEventPublisher events, Clock clock) {
		this.payments = payments;
		this.changes = changes;
		this.invoices = invoices;
		this.invoiceChanges = invoiceChanges;
		this.provider = provider;
		this.properties = properties;
		this.events = events;
		this.clock = clock;
	}

	/// @return the payment as it is stored now, still pending if nobody knows; empty when
	/// it does not hold the claim
	Optional<Payment> complete(Payment payment) {
		Invoice invoice = this.invoices.findById(payment.invoiceId()).orElseThrow();
		if (invoice.isPaidBy(payment.id())) {
			return Optional.of(succeed(payment.id()));
		}
		return payment.id().equals(invoice.activePayment()) ? Optional.of(charge(payment)) : Optional.empty();
	}

	private Payment charge(Payment payment) {
		return switch (this.provider.charge(payment.charge())) {
			case APPROVED -> {
				this.invoiceChanges.apply(payment.invoiceId(), (invoice) -> invoice.pay(payment.id(), now()));
				yield succeed(payment.id());
			}
			case DECLINED -> {
				Payment declined = decline(payment.id());
				letGo(declined);
				yield declined;
			}
			case UNKNOWN -> {
				this.events.publishEvent(new PaymentTried(Outcome.UNKNOWN, payment.amount()));
				yield leave(payment.id());
			}
		};
	}

	private Payment succeed(UUID id) {
		return this.changes.apply(id, Payment::succeed)
			.map((payment) -> tell(payment, Outcome.APPROVED))
			.orElseGet(() -> stored(id));
	}

	private Payment decline(UUID id) {
		return this.changes.apply(id, Payment::decline)
			.map((payment) -> tell(payment, Outcome.DECLINED))
			.orElseGet(() -> stored(id));
	}

	/// Lets go of the claim of a declined payment.
	void letGo(Payment declined) {
		this.invoiceChanges.apply(declined.invoiceId(), (invoice) -> invoice.release(declined.id(), now()));
		this.changes.close(declined.id());
	}

	/// Leaves a payment to whoever comes next.
	Payment leave(UUID id) {
		Instant now = now();
		return this.changes
			.apply(id, (payment) -> payment.leave(now, now.plus(this.properties.retryAfter(payment.attempts()))))
			.orElseGet(() -> stored(id));
	}

	private Payment stored(UUID id) {
		return this.payments.findById(id).orElseThrow();
	}

	private Payment tell(Payment payment, Outcome outcome) {
		logger.info("Payment {} of invoice {} is {}", payment.id(), payment.invoiceId(), payment.status());
		this.events.publishEvent(new PaymentTried(outcome, payment.amount()));
		return payment;
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
