package io.mitosis.billing.invoice;

import java.util.UUID;

/// Inside this process only: an invoice was issued, to be counted.
public record InvoiceAdded(UUID id) {

}
