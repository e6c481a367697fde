package io.mitosis.defaults.outbox;

import java.util.UUID;

import io.micrometer.core.instrument.MeterRegistry;
import io.mitosis.defaults.events.EventPublisher;
import org.bson.Document;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

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
	void relay(AggregateRef ref) {
		AggregateRoot aggregate = this.mongo.findById(ref.id(), ref.type());
		if (aggregate == null) {
			return;
		}
		for (OutboxEntry entry : aggregate.outbox()) {
			this.publisher.publish(entry.of(aggregate));
			remove(ref, entry.id());
			this.meters.counter("events.published", "type", entry.type()).increment();
		}
	}

	/// Names the collection instead of the class, for which Spring Data would raise
	/// `@Version`: a publication is no change that a writer or an ETag should notice.
	private void remove(AggregateRef ref, UUID entry) {
		Update withoutEntry = new Update().pull("outbox", new Document("_id", entry));
		this.mongo.updateFirst(query(where("_id").is(ref.id())), withoutEntry,
				this.mongo.getCollectionName(ref.type()));
	}

}
