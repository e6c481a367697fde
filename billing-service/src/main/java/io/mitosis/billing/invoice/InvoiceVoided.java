package io.mitosis.billing.invoice;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.mitosis.defaults.events.EventType;

/// Tells the others that nobody owes an invoice any more.
@EventType("invoice.voided.v1")
public record InvoiceVoided(@JsonUnwrapped InvoiceView invoice, UUID userId, Instant voidedAt) {

}
