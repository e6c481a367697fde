package io.mitosis.defaults.outbox;

import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/// Runs the sweep and the gauges from the start to the stop of the service, on threads of its own.
class OutboxSchedule implements SmartLifecycle {

	private final OutboxSweep sweep;

	private final OutboxGauges gauges;

	private final OutboxProperties properties;

	private final SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();

	private volatile boolean running;

	OutboxSchedule(OutboxSweep sweep, OutboxGauges gauges, OutboxProperties properties) {
		this.sweep = sweep;
		this.gauges = gauges;
		this.properties = properties;
		this.scheduler.setVirtualThreads(true);
		this.scheduler.setThreadNamePrefix("outbox-sweep-");
	}

	@Override
	public void start() {
		this.running = true;
		this.scheduler.scheduleWithFixedDelay(this.sweep::sweep, this.properties.sweepInterval());
		this.scheduler.scheduleWithFixedDelay(this.gauges::refresh, this.properties.sweepInterval().multipliedBy(5));
	}

	@Override
	public void stop() {
		this.running = false;
		this.scheduler.close();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
