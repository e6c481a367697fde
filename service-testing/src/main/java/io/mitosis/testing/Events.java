package io.mitosis.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Speaks to the broker as another service would: byte by byte, without any class of the service under test.
public class Events implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMillis(200);

	private final KafkaProducer<String, String> producer = new KafkaProducer<>(
			Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestBroker.address()), new StringSerializer(),
			new StringSerializer());

	private final Set<String> declared = ConcurrentHashMap.newKeySet();

	/// A CloudEvent in binary mode.
	public static ProducerRecord<String, String> event(String topic, String type, UUID subject, long sequence,
			String json) {
		ProducerRecord<String, String> message = new ProducerRecord<>(topic, subject.toString(), json);
		Map<String, String> attributes = Map.of("ce_specversion", "1.0", "ce_id", UUID.randomUUID().toString(),
				"ce_type", type, "ce_source", "/test", "ce_subject", subject.toString(), "ce_time",
				Instant.now().toString(), "ce_sequence", Long.toString(sequence), "content-type", "application/json");
		attributes.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		return message;
	}

	/// Sends a record and waits for the broker's word. A topic that its owner, not being
	/// here, has not declared is made.
	public void send(ProducerRecord<String, String> message) {
		if (this.declared.add(message.topic())) {
			TestBroker.declare(message.topic());
		}
		try {
			this.producer.send(message).get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/// Everything that a topic holds now, in order per key; nothing if there is no such
	/// topic.
	public List<ConsumerRecord<String, String>> all(String topic) {
		Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, TestBroker.address(),
				ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings, new StringDeserializer(),
				new StringDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(topic)
				.stream()
				.map((partition) -> new TopicPartition(topic, partition.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			List<ConsumerRecord<String, String>> messages = new ArrayList<>();
			while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
				consumer.poll(PATIENCE).forEach(messages::add);
			}
			return messages;
		}
	}

	/// What a topic holds under one key.
	public List<ConsumerRecord<String, String>> of(String topic, UUID key) {
		return all(topic).stream().filter((message) -> key.toString().equals(message.key())).toList();
	}

	/// The same, but each event once, however often it was published.
	public List<ConsumerRecord<String, String>> told(String topic, UUID key) {
		Set<String> seen = new HashSet<>();
		return of(topic, key).stream().filter((message) -> seen.add(header(message, "ce_id"))).toList();
	}

	/// A header of a record as text, empty if there is none.
	public static String header(ConsumerRecord<String, String> message, String name) {
		var header = message.headers().lastHeader(name);
		return (header != null) ? new String(header.value(), StandardCharsets.UTF_8) : "";
	}

	@Override
	public void close() {
		this.producer.close();
	}

}
