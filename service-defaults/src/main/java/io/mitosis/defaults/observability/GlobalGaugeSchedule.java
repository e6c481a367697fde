package io.mitosis.defaults.observability;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/// Refreshes the [GlobalGauges] on a thread of its own, and says once when that does not work any more.
class GlobalGaugeSchedule implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(GlobalGaugeSchedule.class);

	private static final Duration INTERVAL = Duration.ofSeconds(5);

	private final List<GlobalGauges> all;

	private final Set<GlobalGauges> stale = new HashSet<>();

	private @Nullable ScheduledExecutorService executor;

	GlobalGaugeSchedule(List<GlobalGauges> all) {
		this.all = all;
	}

	@Override
	public void start() {
		this.executor = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("global-gauges").factory());
		this.executor.scheduleWithFixedDelay(() -> this.all.forEach(this::refresh), 0, INTERVAL.toMillis(),
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

	void refresh(GlobalGauges gauges) {
		try {
			gauges.refresh();
			this.stale.remove(gauges);
		}
		catch (RuntimeException ex) {
			if (this.stale.add(gauges)) {
				logger.warn("{} stand still: {}", gauges.getClass().getSimpleName(), ex.getMessage());
			}
		}
	}

}
