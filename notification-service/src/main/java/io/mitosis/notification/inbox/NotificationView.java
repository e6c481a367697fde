package io.mitosis.notification.inbox;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

record NotificationView(UUID id, String kind, String title, String body, Instant createdAt, @Nullable Instant readAt) {

	static NotificationView of(Notification notification) {
		return new NotificationView(notification.id(), notification.kind(), notification.title(), notification.body(),
				notification.createdAt(), notification.readAt());
	}

}
