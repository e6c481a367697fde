package io.mitosis.defaults.discovery;

import java.time.Duration;

import com.netflix.appinfo.ApplicationInfoManager;
import com.netflix.appinfo.InstanceInfo.InstanceStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;

/// Leaves well: readiness goes down, the registry is told, and callers get the time to notice it before the web server
/// stops taking requests.
///
/// The last phase is the first to stop. Boot's own graceful shutdown only ends what is in flight: callers that still
/// have this instance in their lists would be refused.
final class Drain implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(Drain.class);

	private final ApplicationInfoManager registration;

	private final ApplicationEventPublisher events;

	private final Duration wait;

	private volatile boolean running;

	Drain(ApplicationInfoManager registration, ApplicationEventPublisher events, Duration wait) {
		this.registration = registration;
		this.events = events;
		this.wait = wait;
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		AvailabilityChangeEvent.publish(this.events, this, ReadinessState.REFUSING_TRAFFIC);
		this.registration.setInstanceStatus(InstanceStatus.OUT_OF_SERVICE);
		logger.info("Out of service, draining for {}", this.wait);
		try {
			Thread.sleep(this.wait);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return Integer.MAX_VALUE;
	}

}
