package io.mitosis.lab.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.mitosis.lab.client.AwayException;
import io.mitosis.lab.process.Pause;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Everything on the topics, from the first record still kept.
///
/// It assigns itself all partitions of all topics and belongs to no consumer group: it commits nothing, takes no
/// partition from a service and leaves no lag behind. One thread only.
public final class EventLog implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final Duration LOOK_FOR_TOPICS = Duration.ofSeconds(2);

	private final String bootstrapServers;

	private final KafkaConsumer<String, String> consumer;

	private long looked = System.nanoTime();

	/// Opens the log at its beginning.
	///
	/// @throws AwayException if no broker answers
	public EventLog(String bootstrapServers) {
		this.bootstrapServers = bootstrapServers;
		this.consumer = new KafkaConsumer<>(settings(bootstrapServers), new StringDeserializer(),
				new StringDeserializer());
		try {
			lookForTopics();
		}
		catch (KafkaException ex) {
			this.consumer.close();
			throw away(ex);
		}
	}

	/// Skips what is there, so that only what comes from now on is read.
	public EventLog fromNow() {
		this.consumer.seekToEnd(this.consumer.assignment());
		this.consumer.assignment().forEach(this.consumer::position);
		return this;
	}

	/// What is there and was not read yet, in the order in which it happened.
	///
	/// @throws AwayException if no broker answers
	public List<Event> rest() {
		try {
			return readToEnd();
		}
		catch (KafkaException ex) {
			throw away(ex);
		}
	}

	/// What arrives next, possibly nothing within this time. Topics that were created
	/// since are noticed within 2 s; an outage is waited through.
	public List<Event> next(Duration wait) {
		if (System.nanoTime() - this.looked > LOOK_FOR_TOPICS.toNanos()) {
			noticeNewTopics();
		}
		if (this.consumer.assignment().isEmpty()) { // a system that has only just begun
			Pause.of(wait);
			return List.of();
		}
		List<Event> events = new ArrayList<>();
		this.consumer.poll(wait).forEach((message) -> events.add(Event.of(message)));
		return events;
	}

	@Override
	public void close() {
		this.consumer.close();
	}

	private List<Event> readToEnd() {
		Map<TopicPartition, Long> ends = this.consumer.endOffsets(this.consumer.assignment(), PATIENCE);
		List<Event> events = new ArrayList<>();
		while (ends.entrySet().stream().anyMatch((end) -> this.consumer.position(end.getKey()) < end.getValue())) {
			events.addAll(next(Duration.ofMillis(200)));
		}
		events.sort(Comparator.comparing(Event::time).thenComparing(Event::sequence));
		return events;
	}

	private void noticeNewTopics() {
		try {
			lookForTopics();
		}
		catch (KafkaException ex) {
			// the broker is away, and so are new topics
			this.looked = System.nanoTime();
		}
	}

	private void lookForTopics() {
		this.consumer.assign(partitions());
		this.looked = System.nanoTime();
	}

	private AwayException away(KafkaException ex) {
		return new AwayException("Kafka (%s)".formatted(this.bootstrapServers), ex);
	}

	private Set<TopicPartition> partitions() {
		return this.consumer.listTopics(PATIENCE)
			.values()
			.stream()
			.flatMap(List::stream)
			.filter((partition) -> !partition.topic().startsWith("__"))
			.map((partition) -> new TopicPartition(partition.topic(), partition.partition()))
			.collect(Collectors.toSet());
	}

	private static Map<String, Object> settings(String bootstrapServers) {
		return Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
				ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest", ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
				ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100, ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5000,
				ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
	}

}
