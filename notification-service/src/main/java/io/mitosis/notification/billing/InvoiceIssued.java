package io.mitosis.notification.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

import io.mitosis.defaults.events.EventType;

/// What is read of a new invoice.
@EventType("invoice.issued.v1")
record InvoiceIssued(UUID userId, int number, String period, Money total, Instant dueAt) {

	Map<String, String> facts() {
		return Map.of("number", Integer.toString(this.number), "period", this.period, "total", this.total.toString(),
				"dueOn", LocalDate.ofInstant(this.dueAt, ZoneOffset.UTC).toString());
	}

}
