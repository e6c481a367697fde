package io.mitosis.billing.invoice;

import java.util.UUID;

import io.mitosis.billing.money.Money;

/// Inside this process only: an invoice was issued, to be counted.
public record InvoiceAdded(UUID id, Money total) {

}
