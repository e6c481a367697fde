package io.mitosis.billing.invoice;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/// Gives up what a person owes. An invoice that a payment holds becomes void when that payment lets go of it.
@Service
public class Voiding {

	private static final Logger logger = LoggerFactory.getLogger(Voiding.class);

	private static final Limit PAGE = Limit.of(100);

	private final Invoices invoices;

	private final InvoiceChanges changes;

	private final Clock clock;

	Voiding(Invoices invoices, InvoiceChanges changes, Clock clock) {
		this.invoices = invoices;
		this.changes = changes;
		this.clock = clock;
	}

	public void voidAllOf(UUID userId) {
		List<Invoice> page = owedAfter(userId, 0);
		while (!page.isEmpty()) {
			page.forEach((invoice) -> makeVoid(invoice.id()));
			page = owedAfter(userId, page.getLast().number());
		}
	}

	public void makeVoid(UUID id) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		this.changes.apply(id, (invoice) -> invoice.makeVoid(now))
			.filter((invoice) -> invoice.status() == InvoiceStatus.VOID)
			.ifPresent((invoice) -> logger.info("Voided invoice {} of user {}", id, invoice.userId()));
	}

	private List<Invoice> owedAfter(UUID userId, int number) {
		return this.invoices.findByUserIdAndStatusInAndNumberGreaterThanOrderByNumber(userId, InvoiceStatus.OWED,
				number, PAGE);
	}

}
