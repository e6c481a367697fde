package io.mitosis.notification.inbox;

import java.time.Instant;
import java.util.UUID;

import io.mitosis.defaults.events.EventType;

/// A notification's mail was tried for the last time, in vain.
@EventType("notification.delivery-failed.v1")
record NotificationDeliveryFailed(UUID id, UUID userId, String kind, Instant createdAt, String channel, int attempts,
		Instant failedAt) {

	static NotificationDeliveryFailed of(Notification notification, Instant now) {
		return new NotificationDeliveryFailed(notification.id(), notification.userId(), notification.kind(),
				notification.createdAt(), "email", notification.mail().attempts(), now);
	}

}
