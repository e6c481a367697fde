package io.mitosis.lab.recovery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import io.mitosis.lab.client.AwayException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// What a topic keeps, read from its first record to its present end, some thousand at a time and without a group.
final class PublishedEvents {

	private final String bootstrapServers;

	private final String topic;

	PublishedEvents(String bootstrapServers, String topic) {
		this.bootstrapServers = bootstrapServers;
		this.topic = topic;
	}

	/// Reads everything; of one subject in the order of its sequence.
	///
	/// @return whether the topic still has its first record in every partition, so that
	/// nothing is forgotten
	/// @throws AwayException if no broker answers
	boolean read(Consumer<List<Told>> batch) {
		try (var consumer = new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.listTopics()
				.getOrDefault(this.topic, List.of())
				.stream()
				.map((partition) -> new TopicPartition(partition.topic(), partition.partition()))
				.toList();
			consumer.assign(partitions);
			boolean whole = consumer.beginningOffsets(partitions).values().stream().allMatch((first) -> first == 0);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
				batch.accept(told(consumer.poll(Duration.ofMillis(200))));
			}
			return whole;
		}
		catch (KafkaException ex) {
			throw new AwayException("Kafka (%s)".formatted(this.bootstrapServers), ex);
		}
	}

	private static List<Told> told(ConsumerRecords<byte[], byte[]> records) {
		List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
		records.forEach(all::add);
		return all.stream().map(Told::of).flatMap(Optional::stream).toList();
	}

	private Map<String, Object> settings() {
		return Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, this.bootstrapServers,
				ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false, ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100,
				ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5000, ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5000);
	}

}
