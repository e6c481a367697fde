package io.mitosis.notification.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import io.mitosis.notification.inbox.Mail.Status;
import io.mitosis.notification.inbox.Notification;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// The mails that still have to leave. A claim moves the next attempt away, so that one of many claimants wins.
@Repository
class PendingMails {

	private static final String STATUS = "mail.status";

	private static final String NEXT_ATTEMPT = "mail.nextAttemptAt";

	private final MongoOperations mongo;

	private final MailProperties properties;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PendingMails(MongoOperations mongo, MailProperties properties, ApplicationEventPublisher events, Clock clock) {
		this.mongo = mongo;
		this.properties = properties;
		this.events = events;
		this.clock = clock;
	}

	Optional<Notification> claim(UUID id) {
		Instant now = this.clock.instant();
		return claim(due(now).and("id").is(id), now);
	}

	Optional<Notification> claimNext() {
		Instant now = this.clock.instant();
		return claim(due(now), now);
	}

	void markSent(Notification claimed) {
		update(claimed, Update.update(STATUS, Status.SENT).unset(NEXT_ATTEMPT));
	}

	/// Plans the next attempt, or gives a mail up that has become too old for one.
	void markMissed(Notification claimed) {
		Instant next = this.clock.instant().plus(this.properties.pauseAfter(claimed.mail().attempts()));
		if (next.isAfter(claimed.createdAt().plus(this.properties.giveUpAfter()))) {
			giveUp(claimed);
		}
		else {
			update(claimed, Update.update(NEXT_ATTEMPT, next));
		}
	}

	/// Reads the message anew, for its owner may have read it while its mail was tried.
	/// @throws OptimisticLockingFailureException if they do so right now; the mail is
	/// tried once more after the lease
	void giveUp(Notification claimed) {
		Notification fresh = this.mongo.findById(claimed.id(), Notification.class);
		if (fresh != null && fresh.failMail(this.clock.instant().truncatedTo(ChronoUnit.MILLIS))) {
			this.mongo.save(fresh);
			this.events.publishEvent(new MailFailed(fresh.id()));
		}
	}

	long count() {
		return this.mongo.count(Query.query(where(STATUS).is(Status.PENDING)), Notification.class);
	}

	private Optional<Notification> claim(Criteria due, Instant now) {
		Query query = Query.query(due).with(Sort.by(NEXT_ATTEMPT));
		Update update = new Update().set(NEXT_ATTEMPT, now.plus(this.properties.lease())).inc("mail.attempts", 1);
		FindAndModifyOptions asClaimed = FindAndModifyOptions.options().returnNew(true);
		return Optional.ofNullable(this.mongo.findAndModify(query, update, asClaimed, Notification.class));
	}

	private void update(Notification claimed, Update update) {
		Criteria stillPending = where("id").is(claimed.id()).and(STATUS).is(Status.PENDING);
		this.mongo.updateFirst(Query.query(stillPending), update, Notification.class);
	}

	private static Criteria due(Instant now) {
		return where(STATUS).is(Status.PENDING).and(NEXT_ATTEMPT).lte(now);
	}

}
