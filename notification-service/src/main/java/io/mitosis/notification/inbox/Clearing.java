package io.mitosis.notification.inbox;

import java.util.UUID;

import io.mitosis.notification.inbox.Mail.Status;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/// Clears the inbox of somebody who has left. May be interrupted and repeated at any point.
@Service
public class Clearing {

	private static final String MAIL_STATUS = "mail.status";

	private final MongoOperations mongo;

	Clearing(MongoOperations mongo) {
		this.mongo = mongo;
	}

	/// Holds back every mail that has not left yet, but those of one kind.
	public void holdBackMails(UUID userId, String exceptKind) {
		Criteria others = of(userId).and(MAIL_STATUS).is(Status.PENDING).and("kind").ne(exceptKind);
		Update update = Update.update(MAIL_STATUS, Status.UNWANTED).unset("mail.nextAttemptAt");
		this.mongo.updateMulti(query(others), update, Notification.class);
	}

	/// Deletes what is done with: not before the last mail is, and nothing that has
	/// events to publish.
	/// @return whether nothing is left
	public boolean clear(UUID userId) {
		if (this.mongo.exists(query(of(userId).and(MAIL_STATUS).is(Status.PENDING)), Notification.class)) {
			return false;
		}
		this.mongo.remove(query(of(userId).and("outbox.0").exists(false)), Notification.class);
		return !this.mongo.exists(query(of(userId)), Notification.class);
	}

	private static Criteria of(UUID userId) {
		return where("userId").is(userId);
	}

}
