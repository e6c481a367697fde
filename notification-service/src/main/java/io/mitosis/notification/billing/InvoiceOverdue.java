package io.mitosis.notification.billing;

import java.util.Map;
import java.util.UUID;

import io.mitosis.defaults.events.EventType;

/// What is read of a step of dunning: the reminder.
@EventType("invoice.overdue.v1")
record InvoiceOverdue(UUID userId, int number, Money total, int step) {

	Map<String, String> facts() {
		return Map.of("number", Integer.toString(this.number), "total", this.total.toString(), "step",
				Integer.toString(this.step));
	}

}
