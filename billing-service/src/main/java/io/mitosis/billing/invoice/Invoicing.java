package io.mitosis.billing.invoice;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/// Issues invoices, each once, under numbers without a gap.
///
/// The insert *is* the allocation: the highest number plus one, under a unique index. Who loses the race for a number
/// takes the next; who finds the id taken was not the first to issue this invoice.
@Service
public class Invoicing {

	private static final Logger logger = LoggerFactory.getLogger(Invoicing.class);

	private final Invoices invoices;

	private final ApplicationEventPublisher counting;

	private final Clock clock;

	Invoicing(Invoices invoices, ApplicationEventPublisher counting, Clock clock) {
		this.invoices = invoices;
		this.counting = counting;
		this.clock = clock;
	}

	/// @return whether it is new
	public boolean issue(NewInvoice order) {
		while (!this.invoices.existsById(order.id())) {
			int number = this.invoices.findFirstByUserIdOrderByNumberDesc(order.userId()).map(Invoice::number).orElse(0)
					+ 1;
			try {
				Invoice issued = this.invoices
					.save(Invoice.issue(order, number, this.clock.instant().truncatedTo(ChronoUnit.MILLIS)));
				logger.info("Issued invoice {} as number {} to user {}", order.id(), number, order.userId());
				this.counting.publishEvent(new InvoiceAdded(issued.id(), issued.total()));
				return true;
			}
			catch (DuplicateKeyException ex) {
				logger.debug("Number {} of user {} was taken meanwhile", number, order.userId());
			}
		}
		return false;
	}

}
