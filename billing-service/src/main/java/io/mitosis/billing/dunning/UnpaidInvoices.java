package io.mitosis.billing.dunning;

import java.time.Instant;
import java.util.UUID;

import io.mitosis.billing.invoice.Invoice;
import io.mitosis.billing.invoice.InvoiceStatus;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.Repository;

/// The invoices as dunning sees them.
interface UnpaidInvoices extends Repository<Invoice, UUID> {

	Window<Invoice> findByStatusAndDunningStepAndWaitingSinceLessThanEqualOrderByWaitingSinceAscIdAsc(
			InvoiceStatus status, int dunningStep, Instant time, ScrollPosition from, Limit limit);

	boolean existsByUserIdAndStatusAndDunningStep(UUID userId, InvoiceStatus status, int dunningStep);

}
