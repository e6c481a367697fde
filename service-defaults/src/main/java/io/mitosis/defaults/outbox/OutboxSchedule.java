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

/// Runs the sweep and the gauges on a thread of its own each, in a service that has aggregates.
///
/// Not `@Scheduled`, for a sweep that waits for Kafka would hold up the service's own schedules.
class OutboxSchedule implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(OutboxSchedule.class);

	private static final Complaint complaint = new Complaint(logger, "Outboxes not looked at");

	private static final int SWEEPS_PER_MEASURE = 5;

	private final OutboxTypes types;

	private final EventPublisher publisher;

	private final OutboxSweep sweep;

	private final OutboxGauges gauges;

	private final OutboxProperties properties;

	private @Nullable ScheduledExecutorService executor;

	OutboxSchedule(OutboxTypes types, EventPublisher publisher, OutboxSweep sweep, OutboxGauges gauges,
			OutboxProperties properties) {
		this.types = types;
		this.publisher = publisher;
		this.sweep = sweep;
		this.gauges = gauges;
		this.properties = properties;
	}

	@Override
	public void start() {
		if (this.types.all().isEmpty()) {
			return;
		}
		logger.info("Events of {} go to {}", this.types.all(), this.publisher.topic());
		long interval = this.properties.sweepInterval().toMillis();
		this.executor = Executors.newScheduledThreadPool(2, Thread.ofVirtual().name("outbox-sweep-", 0).factory());
		this.executor.scheduleWithFixedDelay(safely(this.sweep::sweep), interval, interval, TimeUnit.MILLISECONDS);
		this.executor.scheduleWithFixedDelay(safely(this.gauges::refresh), interval, interval * SWEEPS_PER_MEASURE,
				TimeUnit.MILLISECONDS);
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

	private static Runnable safely(Runnable task) {
		return () -> {
			try {
				task.run();
			}
			catch (RuntimeException ex) {
				complaint.about(ex);
			}
		};
	}

}
