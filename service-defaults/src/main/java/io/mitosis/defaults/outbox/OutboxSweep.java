package io.mitosis.defaults.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.mitosis.defaults.events.EventNotPublishedException;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Relays what was left behind: by a crash, by an outage of Kafka, by a full queue.
///
/// A lease keeps it to one instance to save work; two sweeps at once would cost duplicates, nothing else.
class OutboxSweep {

	private static final Logger logger = LoggerFactory.getLogger(OutboxSweep.class);

	private static final int BATCH = 200;

	private static final Duration LEASE = Duration.ofMinutes(1);

	private final MongoOperations mongo;

	private final OutboxTypes types;

	private final OutboxDispatcher dispatcher;

	private final OutboxProperties properties;

	private final LockingTaskExecutor leases;

	private final Clock clock;

	OutboxSweep(MongoOperations mongo, OutboxTypes types, OutboxDispatcher dispatcher, OutboxProperties properties,
			LockingTaskExecutor leases, Clock clock) {
		this.mongo = mongo;
		this.types = types;
		this.dispatcher = dispatcher;
		this.properties = properties;
		this.leases = leases;
		this.clock = clock;
	}

	void sweep() {
		try {
			this.leases.executeWithLock((Runnable) () -> this.types.all().forEach(this::sweep),
					new LockConfiguration(this.clock.instant(), "outbox-sweep", LEASE, Duration.ZERO));
		}
		catch (EventNotPublishedException ex) {
			logger.debug("Kafka is still away");
		}
		catch (DataAccessException ex) {
			logger.debug("The database is away");
		}
	}

	private void sweep(Class<? extends AggregateRoot> type) {
		Instant deadline = this.clock.instant().plus(LEASE.dividedBy(2));
		List<Object> left = left(type);
		while (!left.isEmpty() && this.clock.instant().isBefore(deadline)) {
			left.forEach((id) -> this.dispatcher.relay(type, id));
			logger.info("Relayed what was left in {} documents of {}", left.size(), type.getSimpleName());
			left = left(type);
		}
	}

	private List<Object> left(Class<? extends AggregateRoot> type) {
		Instant before = this.clock.instant().minus(this.properties.sweepAfter());
		Query query = Query.query(Criteria.where("outbox.time").lt(before)).limit(BATCH);
		query.fields().include("_id");
		return this.mongo.find(query, Document.class, this.mongo.getCollectionName(type))
			.stream()
			.map((document) -> document.get("_id"))
			.toList();
	}

}
