package io.mitosis.notification.inbox;

import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Service;

/// The messages of each person, newest first.
@Service
public class Inbox {

	private static final Logger logger = LoggerFactory.getLogger(Inbox.class);

	private final Notifications notifications;

	private final MongoOperations mongo;

	private final ApplicationEventPublisher events;

	Inbox(Notifications notifications, MongoOperations mongo, ApplicationEventPublisher events) {
		this.notifications = notifications;
		this.mongo = mongo;
		this.events = events;
	}

	/// Puts a message in, unless it is there.
	/// @return whether it is new
	public boolean put(Notification notification) {
		try {
			this.mongo.insert(notification);
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
		this.events.publishEvent(new NotificationWritten(notification.id()));
		logger.info("Wrote notification {} ({}) to user {}", notification.id(), notification.kind(),
				notification.userId());
		return true;
	}

	Window<Notification> read(UUID userId, InboxQuery query) {
		Limit limit = Limit.of(query.limit());
		return query.unreadOnly()
				? this.notifications.findByUserIdAndReadAtIsNullOrderByCreatedAtDescIdDesc(userId, query.from(), limit)
				: this.notifications.findByUserIdOrderByCreatedAtDescIdDesc(userId, query.from(), limit);
	}

}
