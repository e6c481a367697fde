package io.mitosis.defaults.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.mitosis.defaults.events.EventNotPublishedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessResourceFailureException;

/// Runs the relay beside the requests, on lanes of one thread each; a document always takes the same lane, so within
/// this process it is never relayed twice at once.
///
/// A full lane turns away what comes, and while Kafka or MongoDB is away all lanes rest. Nothing is lost by that, for
/// the sweep looks into the database.
class RelayLanes implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(RelayLanes.class);

	private static final int LENGTH = 1_000;

	private static final Duration REST = Duration.ofSeconds(5);

	private static final Duration FAREWELL = Duration.ofSeconds(5);

	private final OutboxRelay relay;

	private final List<ExecutorService> lanes;

	private volatile long restUntil = System.nanoTime();

	RelayLanes(OutboxRelay relay, int lanes) {
		this.relay = relay;
		this.lanes = Stream.generate(RelayLanes::lane).limit(lanes).toList();
	}

	/// Whether something was away just now that every document needs.
	boolean resting() {
		return System.nanoTime() - this.restUntil < 0;
	}

	/// Has the next document find out whether it is still away.
	void wake() {
		this.restUntil = System.nanoTime();
	}

	/// Neither waits nor fails.
	CompletableFuture<Void> submit(AggregateRef ref) {
		try {
			return CompletableFuture.runAsync(() -> relay(ref), laneOf(ref));
		}
		catch (RejectedExecutionException ex) {
			logger.debug("Left to the sweep: {}", ref);
			return CompletableFuture.completedFuture(null);
		}
	}

	@Override
	public void destroy() throws InterruptedException {
		this.lanes.forEach(ExecutorService::shutdown);
		long deadline = System.nanoTime() + FAREWELL.toNanos();
		for (ExecutorService lane : this.lanes) {
			lane.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
		}
		this.lanes.forEach(ExecutorService::shutdownNow);
	}

	private void relay(AggregateRef ref) {
		if (resting()) {
			return;
		}
		try {
			this.relay.relay(ref);
		}
		catch (EventNotPublishedException | DataAccessResourceFailureException ex) {
			this.restUntil = System.nanoTime() + REST.toNanos();
			logger.warn("Events wait in their documents: {}", ex.getMessage());
		}
		catch (RuntimeException ex) {
			logger.error("The events of {} wait in their document", ref, ex);
		}
	}

	private ExecutorService laneOf(AggregateRef ref) {
		return this.lanes.get(Math.floorMod(ref.hashCode(), this.lanes.size()));
	}

	private static ExecutorService lane() {
		return new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(LENGTH),
				Thread.ofVirtual().name("outbox-relay-", 0).factory());
	}

}
