package io.mitosis.defaults.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/// Relays what was left behind: by a crash, by an outage of Kafka, by a full lane.
///
/// A lease keeps it to one instance to save work; two sweeps at once would cost duplicates, nothing else. A document
/// whose events cannot be sent holds up no other.
class OutboxSweep {

	private static final Logger logger = LoggerFactory.getLogger(OutboxSweep.class);

	private static final int WINDOW = 100;

	/// How long the death of the instance that sweeps can hold up the others.
	private static final Duration LEASE = Duration.ofSeconds(40);

	/// Leaves time for one window that waits for Kafka in vain.
	private static final Duration TURN = LEASE.dividedBy(4);

	private final MongoOperations mongo;

	private final OutboxTypes types;

	private final RelayLanes lanes;

	private final OutboxProperties properties;

	private final LockingTaskExecutor leases;

	private final Clock clock;

	OutboxSweep(MongoOperations mongo, OutboxTypes types, RelayLanes lanes, OutboxProperties properties,
			LockingTaskExecutor leases, Clock clock) {
		this.mongo = mongo;
		this.types = types;
		this.lanes = lanes;
		this.properties = properties;
		this.leases = leases;
		this.clock = clock;
	}

	void sweep() {
		List<Class<? extends AggregateRoot>> left = this.types.all().stream().filter(this::isLeft).toList();
		if (!left.isEmpty()) {
			this.leases.executeWithLock((Runnable) () -> relayAll(left),
					new LockConfiguration(this.clock.instant(), "outbox-sweep", LEASE, Duration.ZERO));
		}
	}

	private boolean isLeft(Class<? extends AggregateRoot> type) {
		return this.mongo.exists(left(), this.mongo.getCollectionName(type));
	}

	private void relayAll(List<Class<? extends AggregateRoot>> types) {
		Instant end = this.clock.instant().plus(TURN);
		this.lanes.wake();
		types.forEach((type) -> relayAll(type, end));
	}

	private void relayAll(Class<? extends AggregateRoot> type, Instant end) {
		Query query = left();
		query.fields().include("_id");
		try (Stream<Document> left = this.mongo.stream(query, Document.class, this.mongo.getCollectionName(type))) {
			left.map((document) -> new AggregateRef(type, Objects.requireNonNull(document.get("_id"))))
				.gather(Gatherers.windowFixed(WINDOW))
				.takeWhile((window) -> !this.lanes.resting() && this.clock.instant().isBefore(end))
				.forEach(this::relay);
		}
	}

	private void relay(List<AggregateRef> window) {
		logger.info("Relaying what was left in {} documents", window.size());
		window.stream().map(this.lanes::submit).toList().forEach(CompletableFuture::join);
	}

	private Query left() {
		return query(where("outbox.time").lt(this.clock.instant().minus(this.properties.sweepAfter())));
	}

}
