package io.mitosis.notification.inbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.mitosis.defaults.paging.Cursor;
import io.mitosis.defaults.paging.ListQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Service;

/// The messages of each person as they see them.
@Service
public class Inbox {

	private static final Logger logger = LoggerFactory.getLogger(Inbox.class);

	private static final String TIME = "createdAt";

	private final Notifications notifications;

	private final MongoOperations mongo;

	private final ApplicationEventPublisher events;

	Inbox(Notifications notifications, MongoOperations mongo, ApplicationEventPublisher events) {
		this.notifications = notifications;
		this.mongo = mongo;
		this.events = events;
	}

	/// Writes a message down, unless it is there.
	/// @return whether it is new
	public boolean put(Notification notification) {
		try {
			this.mongo.insert(notification);
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
		tellOf(notification);
		return true;
	}

	/// What was written before its recipient was known, oldest first.
	public List<Notification> waitingFor(UUID userId) {
		return this.notifications.findByUserIdAndHiddenOrderByCreatedAt(userId, Hidden.WAITING);
	}

	/// Stores a message that has waited and is delivered now.
	/// @return whether nobody was faster
	public boolean keepDelivered(Notification notification) {
		try {
			this.mongo.save(notification);
		}
		catch (OptimisticLockingFailureException ex) {
			return false;
		}
		tellOf(notification);
		return true;
	}

	/// Takes a message away whose recipient has left.
	public void withdraw(UUID id) {
		this.notifications.deleteById(id);
	}

	/// Newest first.
	Window<Notification> read(UUID userId, ListQuery query, boolean unreadOnly) {
		return unreadOnly
				? this.notifications.findByUserIdAndHiddenIsNullAndReadAtIsNullOrderByCreatedAtDesc(userId,
						query.from(TIME), query.limit())
				: this.notifications.findByUserIdAndHiddenIsNullOrderByCreatedAtDesc(userId, query.from(TIME),
						query.limit());
	}

	/// What came after a place in the list, oldest first.
	public List<NotificationView> readAfter(Cursor place, UUID userId, int limit) {
		ListQuery query = new ListQuery(Optional.of(place), Limit.of(limit), Map.of());
		return this.notifications
			.findByUserIdAndHiddenIsNullOrderByCreatedAtAscIdAsc(userId, query.from(TIME), query.limit())
			.stream()
			.map(NotificationView::of)
			.toList();
	}

	long countUnread(UUID userId) {
		return this.notifications.countByUserIdAndHiddenIsNullAndReadAtIsNull(userId);
	}

	private void tellOf(Notification notification) {
		logger.info("Wrote notification {} ({}) to user {}", notification.id(), notification.kind(),
				notification.userId());
		if (notification.isShown()) {
			this.events.publishEvent(new NotificationWritten(notification.id()));
		}
	}

}
