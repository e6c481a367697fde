package io.mitosis.lab.dlt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import io.mitosis.lab.client.AwayException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Reads topics from their beginning to their present end, byte for byte and without a consumer group.
final class WholeTopics implements AutoCloseable {

	private final String bootstrapServers;

	private final KafkaConsumer<byte[], byte[]> consumer;

	WholeTopics(String bootstrapServers) {
		this.bootstrapServers = bootstrapServers;
		this.consumer = new KafkaConsumer<>(
				Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
						ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false, ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100,
						ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5000),
				new ByteArrayDeserializer(), new ByteArrayDeserializer());
	}

	/// The names of all topics.
	Set<String> names() {
		return asking(() -> this.consumer.listTopics().keySet());
	}

	/// What is in these topics now, by topic, partition and offset.
	List<ConsumerRecord<byte[], byte[]>> read(List<String> topics) {
		return asking(() -> readToEnd(topics));
	}

	@Override
	public void close() {
		this.consumer.close();
	}

	private List<ConsumerRecord<byte[], byte[]>> readToEnd(List<String> topics) {
		this.consumer.assign(topics.stream()
			.flatMap((topic) -> this.consumer.partitionsFor(topic).stream())
			.map((partition) -> new TopicPartition(partition.topic(), partition.partition()))
			.toList());
		this.consumer.seekToBeginning(this.consumer.assignment());
		Map<TopicPartition, Long> ends = this.consumer.endOffsets(this.consumer.assignment());
		List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
		while (ends.entrySet().stream().anyMatch((end) -> this.consumer.position(end.getKey()) < end.getValue())) {
			this.consumer.poll(Duration.ofMillis(200)).forEach(records::add);
		}
		records.sort(Comparator.<ConsumerRecord<byte[], byte[]>, String>comparing(ConsumerRecord::topic)
			.thenComparing(ConsumerRecord::partition)
			.thenComparing(ConsumerRecord::offset));
		return records;
	}

	private <T> T asking(Supplier<T> question) {
		try {
			return question.get();
		}
		catch (KafkaException ex) {
			throw new AwayException("Kafka (%s)".formatted(this.bootstrapServers), ex);
		}
	}

}
