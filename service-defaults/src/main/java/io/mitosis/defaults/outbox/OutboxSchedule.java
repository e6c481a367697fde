package io.mitosis.defaults.outbox;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.mitosis.defaults.events.EventPublisher;
import io.mitosis.defaults.lifecycle.Complaint;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/// Runs the sweep on a thread of its own, in a service that has aggregates.
///
/// Not `@Scheduled`, for a sweep that waits for Kafka would hold up the service's own schedules.
class OutboxSchedule implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(OutboxSchedule.class);

	private static final Complaint complaint = new Complaint(logger, "Outboxes not looked at");

	private final OutboxTypes types;

	private final EventPublisher publisher;

	private final OutboxSweep sweep;

	private final OutboxProperties properties;

	private @Nullable ScheduledExecutorService executor;

	OutboxSchedule(OutboxTypes types, EventPublisher publisher, OutboxSweep sweep, OutboxProperties properties) {
		this.types = types;
		this.publisher = publisher;
		this.sweep = sweep;
		this.properties = properties;
	}

	@Override
	public void start() {
		if (this.types.all().isEmpty()) {
			return;
		}
		logger.info("Events of {} go to {}", this.types.all(), this.publisher.topic());
		long interval = this.properties.sweepInterval().toMillis();
		this.executor = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("outbox-sweep").factory());
		this.executor.scheduleWithFixedDelay(this::sweepSafely, interval, interval, TimeUnit.MILLISECONDS);
	}

	@Override
	public void stop() {
		if (this.executor != null) {
			this.executor.shutdownNow();
			this.executor = null;
		}
	}

	@Override
	public boolean isRunning() {
		return this.executor != null;
	}

	private void sweepSafely() {
		try {
			this.sweep.sweep();
		}
		catch (RuntimeException ex) {
			complaint.about(ex);
		}
	}

}
