package io.mitosis.defaults.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.mitosis.defaults.observability.GlobalGauges;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// `outbox.pending`, how many documents have something to publish, and `outbox.oldest.age`, since when at most.
class OutboxGauges implements GlobalGauges {

	private final MongoOperations mongo;

	private final OutboxTypes types;

	private final Clock clock;

	private final AtomicLong pending = new AtomicLong();

	private final AtomicLong oldestAge = new AtomicLong();

	OutboxGauges(MongoOperations mongo, OutboxTypes types, Clock clock, MeterRegistry meters) {
		this.mongo = mongo;
		this.types = types;
		this.clock = clock;
		Gauge.builder("outbox.pending", this.pending, AtomicLong::doubleValue)
			.description("Documents with unpublished events")
			.register(meters);
		TimeGauge.builder("outbox.oldest.age", this.oldestAge, TimeUnit.MILLISECONDS, AtomicLong::get)
			.description("Age of the oldest unpublished event")
			.register(meters);
	}

	@Override
	public void refresh() {
		long documents = 0;
		Instant oldest = this.clock.instant();
		for (Class<? extends AggregateRoot> type : this.types.all()) {
			String collection = this.mongo.getCollectionName(type);
			documents += this.mongo.count(waiting(), collection);
			oldest = older(oldest,
					this.mongo.findOne(waiting().with(Sort.by("outbox.time")), Document.class, collection));
		}
		this.pending.set(documents);
		this.oldestAge.set(Duration.between(oldest, this.clock.instant()).toMillis());
	}

	private static Query waiting() {
		return Query.query(Criteria.where("outbox.time").gt(Instant.EPOCH));
	}

	private static Instant older(Instant oldest, @Nullable Document document) {
		if (document == null) {
			return oldest;
		}
		Instant first = document.getList("outbox", Document.class).getFirst().getDate("time").toInstant();
		return first.isBefore(oldest) ? first : oldest;
	}

}
