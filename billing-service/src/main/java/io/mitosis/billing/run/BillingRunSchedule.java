package io.mitosis.billing.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.mitosis.defaults.lifecycle.Complaint;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Starts the run of each month in its first minutes, or as soon as the service is back, and works on what there is.
///
/// No lock keeps it to one instance: a start is one insert, and a run that is worked on cannot be taken. Not `@Scheduled`,
/// for at the end it waits for the page at hand.
@Component
class BillingRunSchedule implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(BillingRunSchedule.class);

	private static final Complaint complaint = new Complaint(logger, "Billing runs not looked at");

	/// After midnight, so that no clock that is a little ahead makes it the new month.
	private static final Duration AFTER_MIDNIGHT = Duration.ofMinutes(5);

	private static final Duration CALENDAR_INTERVAL = Duration.ofMinutes(1);

	private static final Duration LAST_PAGE = Duration.ofSeconds(10);

	private final BillingRunStart starts;

	private final PeriodBilling billing;

	private final BillingRunProperties properties;

	private final Clock clock;

	private @Nullable ScheduledExecutorService executor;

	BillingRunSchedule(BillingRunStart starts, PeriodBilling billing, BillingRunProperties properties, Clock clock) {
		this.starts = starts;
		this.billing = billing;
		this.properties = properties;
		this.clock = clock;
	}

	void startDue() {
		Instant now = this.clock.instant();
		BillingPeriod period = BillingPeriod.of(now);
		if (!now.isBefore(period.start().plus(AFTER_MIDNIGHT))) {
			this.starts.startDue(period);
		}
	}

	@Override
	public void start() {
		this.billing.start();
		var threads = Executors.newScheduledThreadPool(2, Thread.ofVirtual().name("billing-run-", 0).factory());
		repeat(threads, CALENDAR_INTERVAL, this::startDue);
		repeat(threads, this.properties.interval(), this.billing::work);
		this.executor = threads;
	}

	@Override
	public void stop() {
		if (this.executor != null) {
			this.billing.stop();
			end(this.executor);
			this.executor = null;
		}
	}

	@Override
	public boolean isRunning() {
		return this.executor != null;
	}

	private static void end(ScheduledExecutorService threads) {
		threads.shutdown();
		try {
			if (!threads.awaitTermination(LAST_PAGE.toMillis(), TimeUnit.MILLISECONDS)) {
				threads.shutdownNow();
			}
		}
		catch (InterruptedException ex) {
			threads.shutdownNow();
			Thread.currentThread().interrupt();
		}
	}

	private static void repeat(ScheduledExecutorService threads, Duration interval, Runnable task) {
		threads.scheduleWithFixedDelay(safely(task), 0, interval.toMillis(), TimeUnit.MILLISECONDS);
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
