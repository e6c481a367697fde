package io.mitosis.billing.invoice;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// What is to be charged, before it has a number.
///
/// @param id derived from what occasions it, so that the same occasion issues nothing twice
/// @param period the calendar month in UTC that it is about
/// @param dueAt from when on it is overdue, though nothing is due before it is issued
public record NewInvoice(UUID id, UUID userId, YearMonth period, List<InvoiceLine> lines, Instant dueAt) {

}
