package io.mitosis.billing.dunning;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.UUID;

import io.mitosis.billing.invoice.Invoice;
import io.mitosis.billing.invoice.InvoiceChanges;
import io.mitosis.billing.invoice.InvoiceStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.support.WindowIterator;
import org.springframework.stereotype.Service;

/// Takes every unpaid invoice to its next step once its time has come.
///
/// Two instances at once remind once: the step is a conditional change of the invoice. An invoice that somebody is just
/// paying is left alone until the outcome is known.
@Service
class Dunning {

	static final int LAST_STEP = 3;

	private static final Logger logger = LoggerFactory.getLogger(Dunning.class);

	private final UnpaidInvoices unpaid;

	private final InvoiceChanges changes;

	private final ApplicationEventPublisher events;

	private final DunningProperties properties;

	private final Clock clock;

	Dunning(UnpaidInvoices unpaid, InvoiceChanges changes, ApplicationEventPublisher events,
			DunningProperties properties, Clock clock) {
		this.unpaid = unpaid;
		this.changes = changes;
		this.events = events;
		this.properties = properties;
		this.clock = clock;
	}

	void remindAll() {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		for (int step = 1; step <= LAST_STEP; step++) {
			remindAll(step, now);
		}
	}

	private void remindAll(int step, Instant now) {
		InvoiceStatus status = (step == 1) ? InvoiceStatus.OPEN : InvoiceStatus.OVERDUE;
		Instant due = now.minus(this.properties.stepInterval());
		Limit page = Limit.of(this.properties.page());
		Iterator<Invoice> waiting = WindowIterator
			.of((from) -> this.unpaid.findByStatusAndDunningStepOrderByWaitingSinceAscIdAsc(status, step - 1, from,
					page))
			.startingAt(ScrollPosition.keyset());
		while (waiting.hasNext()) {
			Invoice invoice = waiting.next();
			if (invoice.waitingSince().isAfter(due)) {
				return;
			}
			remind(invoice.id(), step, now);
		}
	}

	private void remind(UUID id, int step, Instant now) {
		this.changes.apply(id, (invoice) -> invoice.activePayment() == null && invoice.remind(step, now))
			.ifPresent((invoice) -> {
				logger.info("Invoice {} of user {} is at step {} of dunning", id, invoice.userId(), step);
				this.events.publishEvent(new StepTaken(step));
			});
	}

}
