package io.mitosis.defaults.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

import io.mitosis.defaults.events.EventNotPublishedException;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.mapping.event.AfterSaveCallback;

/// Has each saved document relayed soon, on threads of its own: no request ever waits for Kafka.
///
/// Nothing is lost by what it does not do: while Kafka is away, when too many documents wait or when the process ends, the
/// sweep finds what is left.
class OutboxDispatcher implements AfterSaveCallback<AggregateRoot>, DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(OutboxDispatcher.class);

	private static final int WAITING_DOCUMENTS = 10_000;

	private static final Duration PAUSE = Duration.ofSeconds(1);

	/// Asked for late: the relay needs the template, which needs this callback.
	private final ObjectProvider<OutboxRelay> relay;

	private final Clock clock;

	private final ThreadPoolExecutor executor;

	private final Set<Object> waiting = ConcurrentHashMap.newKeySet();

	private final ReentrantLock[] locks = Stream.generate(ReentrantLock::new).limit(64).toArray(ReentrantLock[]::new);

	private volatile Instant pausedUntil = Instant.MIN;

	OutboxDispatcher(ObjectProvider<OutboxRelay> relay, OutboxProperties properties, Clock clock) {
		this.relay = relay;
		this.clock = clock;
		this.executor = new ThreadPoolExecutor(properties.threads(), properties.threads(), 0, TimeUnit.SECONDS,
				new LinkedBlockingQueue<>(WAITING_DOCUMENTS), Thread.ofPlatform().daemon().name("outbox-", 1).factory(),
				new ThreadPoolExecutor.DiscardPolicy());
	}

	@Override
	public AggregateRoot onAfterSave(AggregateRoot aggregate, Document document, String collection) {
		if (!aggregate.outbox().isEmpty() && !this.clock.instant().isBefore(this.pausedUntil)) {
			dispatch(aggregate.getClass(), Objects.requireNonNull(document.get("_id")));
		}
		return aggregate;
	}

	/// Relays one document now, one at a time per document within this process.
	void relay(Class<? extends AggregateRoot> type, Object id) {
		ReentrantLock lock = this.locks[Math.floorMod(id.hashCode(), this.locks.length)];
		lock.lock();
		try {
			this.relay.getObject().relay(type, id);
		}
		finally {
			lock.unlock();
		}
	}

	@Override
	public void destroy() throws InterruptedException {
		this.executor.shutdown();
		this.executor.awaitTermination(5, TimeUnit.SECONDS);
	}

	private void dispatch(Class<? extends AggregateRoot> type, Object id) {
		if (this.waiting.add(id)) {
			this.executor.execute(() -> {
				this.waiting.remove(id);
				relaySoon(type, id);
			});
		}
	}

	private void relaySoon(Class<? extends AggregateRoot> type, Object id) {
		try {
			relay(type, id);
		}
		catch (EventNotPublishedException ex) {
			this.pausedUntil = this.clock.instant().plus(PAUSE);
			logger.warn("Kafka is away, events wait in their documents");
		}
		catch (RuntimeException ex) {
			logger.warn("Relaying the outbox of {} failed, the sweep will try again", id, ex);
		}
	}

}
