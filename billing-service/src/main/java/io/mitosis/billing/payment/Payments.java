package io.mitosis.billing.payment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.CrudRepository;

interface Payments extends CrudRepository<Payment, UUID> {

	Window<Payment> findByInvoiceIdAndStatusInOrderByCreatedAtDesc(UUID invoiceId, Collection<PaymentStatus> statuses,
			ScrollPosition from, Limit limit);

	List<Payment> findByDueAtBeforeOrderByDueAt(Instant now, Limit limit);

}
