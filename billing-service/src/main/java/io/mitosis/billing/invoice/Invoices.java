package io.mitosis.billing.invoice;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.mitosis.billing.invoice.Balances.OwedAmount;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.CrudRepository;

public interface Invoices extends CrudRepository<Invoice, UUID> {

	Optional<Invoice> findFirstByUserIdOrderByNumberDesc(UUID userId);

	Window<Invoice> findByUserIdOrderByIssuedAtDesc(UUID userId, ScrollPosition from, Limit limit);

	List<OwedAmount> findByUserIdAndStatusIn(UUID userId, Collection<InvoiceStatus> statuses);

	List<Invoice> findByUserIdAndStatusInAndNumberGreaterThanOrderByNumber(UUID userId,
			Collection<InvoiceStatus> statuses, int number, Limit limit);

}
