package io.mitosis.defaults.outbox;

import org.jspecify.annotations.Nullable;

import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/// Runs the sweep and the gauges from the start to the stop of the service, on threads of its own.
class OutboxSchedule implements SmartLifecycle {

	private final OutboxSweep sweep;

	private final OutboxGauges gauges;

	private final OutboxProperties properties;

	private volatile @Nullable SimpleAsyncTaskScheduler scheduler;

	OutboxSchedule(OutboxSweep sweep, OutboxGauges gauges, OutboxProperties properties) {
		this.sweep = sweep;
		this.gauges = gauges;
		this.properties = properties;
	}

	/// May follow a stop, as when a test context is paused; a scheduler that was closed
	/// takes nothing more.
	@Override
	public void start() {
		SimpleAsyncTaskScheduler started = new SimpleAsyncTaskScheduler();
		started.setVirtualThreads(true);
		started.setThreadNamePrefix("outbox-sweep-");
		started.scheduleWithFixedDelay(this.sweep::sweep, this.properties.sweepInterval());
		started.scheduleWithFixedDelay(this.gauges::refresh, this.properties.sweepInterval().multipliedBy(5));
		this.scheduler = started;
	}

	@Override
	public void stop() {
		SimpleAsyncTaskScheduler stopped = this.scheduler;
		if (stopped != null) {
			stopped.close();
			this.scheduler = null;
		}
	}

	@Override
	public boolean isRunning() {
		return this.scheduler != null;
	}

}
