package io.mitosis.user.withdrawal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.mitosis.user.profile.DueWithdrawal;
import io.mitosis.user.profile.User;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/// The marks on those who have left.
///
/// It names the collection instead of the class, for which Spring Data would raise `@Version`: what happens to an
/// identity is no change of the person.
@Repository
class DueWithdrawals {

	private static final String MARK = "withdrawal";

	private static final String DUE = MARK + ".due";

	private final MongoOperations mongo;

	DueWithdrawals(MongoOperations mongo) {
		this.mongo = mongo;
	}

	boolean exists(Instant now) {
		return this.mongo.exists(due(now), User.class);
	}

	/// Whoever waits longest.
	Optional<User> next(Instant now) {
		return Optional.ofNullable(this.mongo.findOne(due(now).with(Sort.by(DUE)), User.class));
	}

	void done(UUID id) {
		update(id, new Update().unset(MARK));
	}

	void postpone(UUID id, DueWithdrawal next) {
		update(id, new Update().set(DUE, next.due()).set(MARK + ".tries", next.tries()));
	}

	private void update(UUID id, Update change) {
		Criteria marked = where("_id").is(id).and(DUE).exists(true);
		this.mongo.updateFirst(query(marked), change, this.mongo.getCollectionName(User.class));
	}

	private static Query due(Instant now) {
		return query(where(DUE).lte(now));
	}

}
