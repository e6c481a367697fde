package io.mitosis.notification.billing;

import java.util.Map;
import java.util.UUID;

import io.mitosis.defaults.events.EventType;

/// What is read of a declined payment.
@EventType("payment.failed.v1")
record PaymentFailed(UUID userId, Money amount) {

	Map<String, String> facts() {
		return Map.of("amount", this.amount.toString());
	}

}
