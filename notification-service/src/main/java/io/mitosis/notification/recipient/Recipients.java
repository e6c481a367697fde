package io.mitosis.notification.recipient;

import java.util.Optional;
import java.util.UUID;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/// Keeps the newest copy of each person, in whatever order and however often the copies arrive.
@Repository
public class Recipients {

	private final MongoOperations mongo;

	Recipients(MongoOperations mongo) {
		this.mongo = mongo;
	}

	public Optional<Recipient> find(UUID id) {
		return Optional.ofNullable(this.mongo.findById(id, Recipient.class));
	}

	public void keep(Recipient copy) {
		if (replaceOlder(copy)) {
			return;
		}
		try {
			this.mongo.insert(copy);
		}
		catch (DuplicateKeyException ex) {
			// known already: by something newer, or since a moment ago by something older
			replaceOlder(copy);
		}
	}

	private boolean replaceOlder(Recipient copy) {
		Update update = Update.update("email", copy.email())
			.set("displayName", copy.displayName())
			.set("sequence", copy.sequence());
		return this.mongo
			.updateFirst(query(where("id").is(copy.id()).and("sequence").lt(copy.sequence())), update, Recipient.class)
			.getMatchedCount() > 0;
	}

}
