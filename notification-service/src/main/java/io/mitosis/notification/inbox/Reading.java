package io.mitosis.notification.inbox;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/// Marks what a person has read. What is read already keeps its first time.
@Service
class Reading {

	private static final String READ_AT = "readAt";

	private final Notifications notifications;

	private final MongoOperations mongo;

	private final Clock clock;

	Reading(Notifications notifications, MongoOperations mongo, Clock clock) {
		this.notifications = notifications;
		this.mongo = mongo;
		this.clock = clock;
	}

	/// @return the message as it is now, empty if the person has no such message
	Optional<Notification> mark(UUID id, UUID userId, boolean read) {
		Criteria own = shownTo(userId).and("id").is(id);
		if (read) {
			this.mongo.updateFirst(query(own.and(READ_AT).isNull()), readNow(), Notification.class);
		}
		else {
			this.mongo.updateFirst(query(own), new Update().unset(READ_AT), Notification.class);
		}
		return this.notifications.findByIdAndUserIdAndHiddenIsNull(id, userId);
	}

	/// One update, whose cost is what was unread.
	void markAll(UUID userId) {
		this.mongo.updateMulti(query(shownTo(userId).and(READ_AT).isNull()), readNow(), Notification.class);
	}

	private Update readNow() {
		return Update.update(READ_AT, this.clock.instant().truncatedTo(ChronoUnit.MILLIS));
	}

	private static Criteria shownTo(UUID userId) {
		return where("userId").is(userId).and("hidden").isNull();
	}

}
