package io.mitosis.notification.stream;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import io.mitosis.notification.inbox.NotificationCreated;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;

/// Hears what all instances put into inboxes: assigns itself every partition of the topic, from the end and without a
/// group, for each instance needs everything and nothing older than its streams.
///
/// Nobody waits for Kafka here: while it is away the streams are silent, and when it is back they catch up.
class NotificationTail implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(NotificationTail.class);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private static final String CREATED = "notification.created.v1";

	private final ConsumerFactory<byte[], byte[]> consumers;

	private final String topic;

	private final LiveStreams streams;

	private final JsonMapper json;

	private volatile boolean running;

	private volatile @Nullable Consumer<byte[], byte[]> consumer;

	NotificationTail(ConsumerFactory<byte[], byte[]> consumers, String topic, LiveStreams streams, JsonMapper json) {
		this.consumers = consumers;
		this.topic = topic;
		this.streams = streams;
		this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
	}

	@Override
	public void start() {
		this.running = true;
		Thread.ofPlatform().name("notification-tail").daemon().start(this::run);
	}

	@Override
	public void stop() {
		this.running = false;
		Consumer<byte[], byte[]> current = this.consumer;
		if (current != null) {
			current.wakeup();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private void run() {
		while (this.running) {
			try (Consumer<byte[], byte[]> consumer = this.consumers.createConsumer()) {
				this.consumer = consumer;
				follow(consumer);
			}
			catch (RuntimeException ex) {
				if (this.running) {
					logger.warn("Live streams are silent: {}", ex.getMessage());
					pause();
				}
			}
		}
	}

	/// Returns when the topic has other partitions than it had.
	private void follow(Consumer<byte[], byte[]> consumer) {
		List<TopicPartition> partitions = partitions(consumer);
		consumer.assign(partitions);
		consumer.seekToEnd(partitions);
		partitions.forEach(consumer::position);
		logger.info("Live streams follow {} partitions of {}", partitions.size(), this.topic);
		this.streams.catchUp();
		while (this.running && partitions(consumer).size() == partitions.size()) {
			consumer.poll(PAUSE).forEach(this::show);
		}
	}

	private List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
		List<TopicPartition> partitions = consumer.partitionsFor(this.topic)
			.stream()
			.map((partition) -> new TopicPartition(this.topic, partition.partition()))
			.toList();
		if (partitions.isEmpty()) {
			throw new KafkaException("There is no topic " + this.topic + " yet");
		}
		return partitions;
	}

	private void show(ConsumerRecord<byte[], byte[]> message) {
		Header type = message.headers().lastHeader("ce_type");
		if (type == null || !CREATED.equals(new String(type.value(), StandardCharsets.UTF_8))) {
			return;
		}
		try {
			this.streams.show(this.json.readValue(message.value(), NotificationCreated.class));
		}
		catch (JacksonException ex) {
			logger.warn("Unreadable event at {}-{}@{}", message.topic(), message.partition(), message.offset());
		}
	}

	private void pause() {
		try {
			Thread.sleep(PAUSE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
