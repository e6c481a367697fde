package io.mitosis.billing.invoice;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/// Changes an invoice in one write. Who was overtaken looks again and decides anew, so that a claim, a reminder and a
/// void never overwrite each other.
@Component
public class InvoiceChanges {

	private final Invoices invoices;

	InvoiceChanges(Invoices invoices) {
		this.invoices = invoices;
	}

	/// @param change tells whether there is something to save; may run more than once
	/// @return the invoice as it is stored now if it was changed, else empty
	@Retryable(includes = OptimisticLockingFailureException.class, maxRetries = 20, delay = 5, jitter = 5)
	public Optional<Invoice> apply(UUID id, Predicate<Invoice> change) {
		return this.invoices.findById(id).filter(change).map(this.invoices::save);
	}

}
