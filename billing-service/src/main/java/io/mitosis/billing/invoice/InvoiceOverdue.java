package io.mitosis.billing.invoice;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.mitosis.defaults.events.EventType;

/// Tells the others that an invoice was not paid in time, once per step of dunning.
@EventType("invoice.overdue.v1")
public record InvoiceOverdue(@JsonUnwrapped InvoiceView invoice, UUID userId, int step) {

}
