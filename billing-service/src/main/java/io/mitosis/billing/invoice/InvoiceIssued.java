package io.mitosis.billing.invoice;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.mitosis.defaults.events.EventType;

/// Tells the others that somebody owes something.
@EventType("invoice.issued.v1")
public record InvoiceIssued(@JsonUnwrapped InvoiceView invoice, UUID userId) {

}
