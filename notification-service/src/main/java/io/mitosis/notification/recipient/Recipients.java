package io.mitosis.notification.recipient;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/// Keeps the newest copy of each person, in whatever order and however often the copies arrive. Nothing revives
/// somebody CLOSED.
@Repository
public class Recipients {

	private final MongoOperations mongo;

	Recipients(MongoOperations mongo) {
		this.mongo = mongo;
	}

	public Optional<Recipient> find(UUID id) {
		return Optional.ofNullable(this.mongo.findById(id, Recipient.class));
	}

	/// Those of these people who may not read their messages any more.
	public Set<UUID> shutOut(Collection<UUID> ids) {
		Criteria shutOut = new Criteria().orOperator(where("status").is(PersonStatus.CLOSED),
				where("causes").is(Cause.ADMIN));
		return this.mongo.find(query(where("id").in(ids).andOperator(shutOut)), Recipient.class)
			.stream()
			.map(Recipient::id)
			.collect(Collectors.toSet());
	}

	public void keep(Recipient copy) {
		Update update = new Update().set("email", copy.email())
			.set("displayName", copy.displayName())
			.set("status", copy.status())
			.set("causes", copy.causes())
			.set("sequence", copy.sequence());
		store(copy, living(copy.id()).and("sequence").lt(copy.sequence()), update);
	}

	/// Makes a person CLOSED, known or not; their address stays until [#erase].
	public void close(UUID id, long sequence, Instant now) {
		Update update = Update.update("status", PersonStatus.CLOSED).set("sequence", sequence).set("closedAt", now);
		store(new Recipient(id, null, null, PersonStatus.CLOSED, null, sequence, null, now), living(id), update);
	}

	/// The closed people of whom more is left than a tombstone.
	public List<Recipient> leaving() {
		return this.mongo.find(query(where("closedAt").gt(Instant.EPOCH)), Recipient.class);
	}

	/// Leaves a tombstone.
	public void erase(UUID id) {
		Update update = new Update().unset("email")
			.unset("displayName")
			.unset("causes")
			.unset("preferences")
			.unset("closedAt");
		this.mongo.updateFirst(query(where("id").is(id).and("status").is(PersonStatus.CLOSED)), update,
				Recipient.class);
	}

	public void prefer(UUID id, Preferences preferences) {
		this.mongo.updateFirst(query(living(id)), Update.update("preferences", preferences), Recipient.class);
	}

	private void store(Recipient recipient, Criteria older, Update update) {
		if (update(older, update)) {
			return;
		}
		try {
			this.mongo.insert(recipient);
		}
		catch (DuplicateKeyException ex) {
			// known already: by something newer, or since a moment ago by something older
			update(older, update);
		}
	}

	private boolean update(Criteria older, Update update) {
		return this.mongo.updateFirst(query(older), update, Recipient.class).getMatchedCount() > 0;
	}

	private static Criteria living(UUID id) {
		return where("id").is(id).and("status").ne(PersonStatus.CLOSED);
	}

}
