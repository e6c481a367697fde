package io.mitosis.notification.billing;

import java.util.Map;
import java.util.UUID;

import io.mitosis.defaults.events.EventType;

/// What is read of a payment: the receipt.
@EventType("invoice.paid.v1")
record InvoicePaid(UUID userId, int number, Money total) {

	Map<String, String> facts() {
		return Map.of("number", Integer.toString(this.number), "total", this.total.toString());
	}

}
