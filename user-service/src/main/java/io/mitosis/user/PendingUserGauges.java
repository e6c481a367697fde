package io.mitosis.user;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.mitosis.defaults.observability.GlobalGauges;
import io.mitosis.user.profile.User;
import io.mitosis.user.profile.UserStatus;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// `users.pending`, how many people wait for their account, and `users.pending.oldest.age`, since when at most.
@Component
class PendingUserGauges implements GlobalGauges {

	private final MongoOperations mongo;

	private final Clock clock;

	private final AtomicLong pending = new AtomicLong();

	private final AtomicLong oldestAge = new AtomicLong();

	PendingUserGauges(MongoOperations mongo, Clock clock, MeterRegistry meters) {
		this.mongo = mongo;
		this.clock = clock;
		Gauge.builder("users.pending", this.pending, AtomicLong::doubleValue)
			.description("People who wait for their account")
			.register(meters);
		TimeGauge.builder("users.pending.oldest.age", this.oldestAge, TimeUnit.MILLISECONDS, AtomicLong::get)
			.description("How long the first of them has been waiting")
			.register(meters);
	}

	@Override
	public void refresh() {
		this.pending.set(this.mongo.count(waiting(), User.class));
		User oldest = this.mongo.findOne(waiting().with(Sort.by("createdAt")), User.class);
		this.oldestAge
			.set((oldest != null) ? Duration.between(oldest.createdAt(), this.clock.instant()).toMillis() : 0);
	}

	private static Query waiting() {
		return Query.query(where("status").is(UserStatus.PENDING));
	}

}
