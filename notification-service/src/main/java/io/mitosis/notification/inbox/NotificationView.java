package io.mitosis.notification.inbox;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// An entry of the inbox as its owner sees it, in the list and in the stream.
public record NotificationView(UUID id, String kind, String title, String body, Instant createdAt,
		@Nullable Instant readAt) {

	static NotificationView of(Notification notification) {
		return new NotificationView(notification.id(), notification.kind(), notification.title(), notification.body(),
				notification.createdAt(), notification.readAt());
	}

	/// As it looks when it has just come.
	public static NotificationView of(NotificationCreated created) {
		return new NotificationView(created.id(), created.kind(), created.title(), created.body(), created.createdAt(),
				null);
	}

}
