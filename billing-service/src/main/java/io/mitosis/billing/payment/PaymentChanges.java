package io.mitosis.billing.payment;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/// Changes a payment in one write. Who was overtaken looks again and decides anew.
@Component
class PaymentChanges {

	private final Payments payments;

	private final MongoOperations mongo;

	PaymentChanges(Payments payments, MongoOperations mongo) {
		this.payments = payments;
		this.mongo = mongo;
	}

	/// @param change tells whether there is something to save; may run more than once
	/// @return the payment as it is stored now if it was changed, else empty
	@Retryable(includes = OptimisticLockingFailureException.class, maxRetries = 20, delay = 5, jitter = 5)
	Optional<Payment> apply(UUID id, Predicate<Payment> change) {
		return this.payments.findById(id).filter(change).map(this.payments::save);
	}

	/// Nothing is left to do. This leaves the outbox alone, which the relay may be
	/// emptying: a save would put the event back, to be sent twice.
	void close(UUID id) {
		this.mongo.updateFirst(query(where("_id").is(id)), new Update().unset("dueAt"), Payment.class);
	}

}
