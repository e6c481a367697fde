package io.mitosis.billing.payment;

import java.util.UUID;

import io.mitosis.defaults.outbox.AggregateChanges;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/// Changes a payment in one write. Who was overtaken looks again and decides anew.
@Component
class PaymentChanges extends AggregateChanges<Payment> {

	private final MongoOperations mongo;

	PaymentChanges(Payments payments, MongoOperations mongo) {
		super(payments);
		this.mongo = mongo;
	}

	/// Nothing is left to do. This leaves the outbox alone, which the relay may be
	/// emptying: a save would put the event back, to be sent twice.
	void close(UUID id) {
		this.mongo.updateFirst(query(where("_id").is(id)), new Update().unset("dueAt"), Payment.class);
	}

}
