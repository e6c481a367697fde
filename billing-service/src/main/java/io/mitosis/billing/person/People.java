package io.mitosis.billing.person;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/// The copies of all people. Each is overwritten only by what is newer; who has closed stays a tombstone for ever.
@Repository
public class People {

	private final MongoOperations mongo;

	People(MongoOperations mongo) {
		this.mongo = mongo;
	}

	Optional<Person> find(UUID id) {
		return Optional.ofNullable(this.mongo.findById(id, Person.class));
	}

	/// Remembers the state that an event carries, unless something newer is known.
	public void follow(Person news) {
		Query older = new Query(alive(news.id()).and("sequence").lt(news.sequence()));
		write(older, state(news.status(), news.causes()).set("sequence", news.sequence()));
	}

	/// Leaves a tombstone, whatever is known.
	public void bury(UUID id) {
		write(new Query(alive(id)), state(PersonStatus.CLOSED, Set.of()).set("sequence", Long.MAX_VALUE));
	}

	private void write(Query condition, Update state) {
		try {
			this.mongo.upsert(condition, state, Person.class);
		}
		catch (DuplicateKeyException ex) {
			// known, but newer or closed; or inserted by another instance just now, and
			// perhaps older
			this.mongo.updateFirst(condition, state, Person.class);
		}
	}

	private static Criteria alive(UUID id) {
		return Criteria.where("_id").is(id).and("status").ne(PersonStatus.CLOSED);
	}

	private static Update state(PersonStatus status, Set<String> causes) {
		return new Update().set("status", status).set("causes", causes);
	}

}
