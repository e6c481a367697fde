package io.mitosis.billing.invoice;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.mitosis.defaults.events.EventType;

/// Tells the others that an invoice is settled.
@EventType("invoice.paid.v1")
public record InvoicePaid(@JsonUnwrapped InvoiceView invoice, UUID userId, UUID paymentId, Instant paidAt) {

}
