package io.mitosis.billing.dunning;

import java.time.Clock;
import java.time.Duration;

import io.mitosis.defaults.lifecycle.Complaint;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/// Looks at regular intervals whose step of dunning has come.
///
/// A lock keeps it to one instance to save work; two at once would remind nobody twice.
@Component
@EnableScheduling
class DunningSchedule implements SchedulingConfigurer {

	private static final Logger logger = LoggerFactory.getLogger(DunningSchedule.class);

	private final Complaint complaint = new Complaint(logger, "Nobody was reminded");

	/// How long the death of the instance that looks can hold up the others.
	private static final Duration LOCK = Duration.ofSeconds(20);

	private final Dunning dunning;

	private final DunningProperties properties;

	private final LockingTaskExecutor locks;

	private final Clock clock;

	DunningSchedule(Dunning dunning, DunningProperties properties, LockingTaskExecutor locks, Clock clock) {
		this.dunning = dunning;
		this.properties = properties;
		this.locks = locks;
		this.clock = clock;
	}

	@Override
	public void configureTasks(ScheduledTaskRegistrar tasks) {
		// at a fixed rate: what has a fixed delay shares one thread
		tasks.addFixedRateTask(this::look, this.properties.checkInterval());
	}

	private void look() {
		try {
			this.locks.executeWithLock((Runnable) this.dunning::remindAll,
					new LockConfiguration(this.clock.instant(), "dunning", LOCK, Duration.ZERO));
		}
		catch (RuntimeException ex) {
			this.complaint.about(ex);
		}
	}

}
