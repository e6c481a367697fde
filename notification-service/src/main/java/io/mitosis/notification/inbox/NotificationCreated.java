package io.mitosis.notification.inbox;

import java.time.Instant;
import java.util.UUID;

import io.mitosis.defaults.events.EventType;

/// A notification stands in an inbox; the live streams of all instances show it.
@EventType("notification.created.v1")
public record NotificationCreated(UUID id, UUID userId, String kind, String title, String body, Instant createdAt) {

	static NotificationCreated of(Notification notification) {
		return new NotificationCreated(notification.id(), notification.userId(), notification.kind(),
				notification.title(), notification.body(), notification.createdAt());
	}

}
