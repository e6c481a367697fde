package io.mitosis.billing.dunning;

import java.util.UUID;

import io.mitosis.billing.invoice.Invoice;
import io.mitosis.billing.invoice.InvoiceStatus;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.Repository;

/// The invoices as dunning sees them: who waits longest comes first. A list has no upper bound, for DocumentDB 0.108 answers
/// two ranges over one field with nothing where an index serves them.
interface UnpaidInvoices extends Repository<Invoice, UUID> {

	Window<Invoice> findByStatusAndDunningStepOrderByWaitingSinceAscIdAsc(InvoiceStatus status, int dunningStep,
			ScrollPosition from, Limit limit);

	boolean existsByUserIdAndStatusAndDunningStep(UUID userId, InvoiceStatus status, int dunningStep);

}
