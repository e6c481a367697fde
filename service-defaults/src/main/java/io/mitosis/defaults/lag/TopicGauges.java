package io.mitosis.defaults.lag;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;

/// `consumer.lag`, `consumer.position` and `dead.letters`, each `{topic,group}`, of the topic that this service owns,
/// every 5 s on a thread of its own.
///
/// The owner measures them, for a consumer that has died says nothing. Every instance reports the same of the shared
/// broker: aggregate over instances with `max`, never `sum`. While Kafka is away the last figures stand.
class TopicGauges implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(TopicGauges.class);

	private static final Duration INTERVAL = Duration.ofSeconds(5);

	private final String topic;

	private final Supplier<Admin> connection;

	private final GroupGauge lag;

	private final GroupGauge position;

	private final GroupGauge deadLetters;

	private boolean away;

	private @Nullable Admin admin;

	private @Nullable ScheduledExecutorService executor;

	TopicGauges(String topic, Supplier<Admin> connection, MeterRegistry meters) {
		this.topic = topic;
		this.connection = connection;
		this.lag = new GroupGauge("consumer.lag", "Records that the group has yet to read", topic, meters);
		this.position = new GroupGauge("consumer.position", "Sum of the group's committed offsets", topic, meters);
		this.deadLetters = new GroupGauge("dead.letters", "Records that the group has set aside", topic, meters);
	}

	@Override
	public void start() {
		this.executor = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("topic-gauges").factory());
		this.executor.scheduleWithFixedDelay(this::refresh, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
	}

	@Override
	public void stop() {
		if (this.executor != null) {
			this.executor.shutdownNow();
			this.executor.close();
			this.executor = null;
		}
		if (this.admin != null) {
			this.admin.close(Duration.ZERO);
			this.admin = null;
		}
	}

	@Override
	public boolean isRunning() {
		return this.executor != null;
	}

	void refresh() {
		try {
			TopicReport report = new TopicSurvey(kafka(), this.topic).report();
			this.lag.set(report.lag());
			this.position.set(report.positions());
			this.deadLetters.set(report.deadLetters());
			this.away = false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (ExecutionException | RuntimeException ex) {
			tellOnce(ex);
		}
	}

	/// Made here and not at the start, for it needs a broker whose name resolves.
	private Admin kafka() {
		if (this.admin == null) {
			this.admin = this.connection.get();
		}
		return this.admin;
	}

	private void tellOnce(Exception failure) {
		if (!this.away) {
			logger.warn("Who listens to {} is not known for now: {}", this.topic,
					NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
		}
		this.away = true;
	}

}
