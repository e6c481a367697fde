package io.mitosis.defaults.outbox;

import java.util.UUID;

import io.micrometer.core.instrument.MeterRegistry;
import io.mitosis.defaults.events.EventPublisher;
import org.bson.Document;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// Publishes what waits in one document, from the head, and takes out what the broker has.
///
/// It reads the outbox anew from the database, for only what is stored has happened. Two relays at work on one document
/// publish an event twice but never the second before the first: whoever publishes entry 2 has published 1 before it.
class OutboxRelay {

	private final MongoOperations mongo;

	private final EventPublisher publisher;

	private final MeterRegistry meters;

	OutboxRelay(MongoOperations mongo, EventPublisher publisher, MeterRegistry meters) {
		this.mongo = mongo;
		this.publisher = publisher;
		this.meters = meters;
	}

	/// @throws io.mitosis.defaults.events.EventNotPublishedException at the first event
	/// that the broker does not take
	void relay(Class<? extends AggregateRoot> type, Object id) {
		AggregateRoot aggregate = this.mongo.findById(id, type);
		if (aggregate == null) {
			return;
		}
		for (OutboxEntry entry : aggregate.outbox()) {
			this.publisher.publish(entry.of(aggregate));
			remove(type, id, entry.id());
			this.meters.counter("events.published", "type", entry.type()).increment();
		}
	}

	/// Leaves `@Version` alone: a publication is no change that a concurrent save could
	/// overwrite. Therefore it names the collection only, for an update of a type counts
	/// the version up.
	private void remove(Class<? extends AggregateRoot> type, Object id, UUID entry) {
		Update withoutEntry = new Update().pull("outbox", new Document("_id", entry));
		Query document = Query.query(Criteria.where("_id").is(id));
		this.mongo.updateFirst(document, withoutEntry, this.mongo.getCollectionName(type));
	}

}
