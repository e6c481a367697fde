package io.mitosis.lab.recovery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import io.mitosis.lab.client.AwayException;
import io.mitosis.lab.system.LabException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// The events that a service was about to read of itself while its backup was taken: published once more, with the same
/// ids, so that it reads them again without what came after the backup. To all others they are duplicates.
final class Tail {

	private final String bootstrapServers;

	Tail(String bootstrapServers) {
		this.bootstrapServers = bootstrapServers;
	}

	/// Repeats what lies between two places of each partition.
	///
	/// @return how many events that were
	/// @throws AwayException if no broker answers
	int repeat(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
		Map<TopicPartition, Long> begin = new HashMap<>(from);
		begin.entrySet().removeIf((place) -> place.getValue() >= to.getOrDefault(place.getKey(), 0L));
		if (begin.isEmpty()) {
			return 0;
		}
		try {
			List<ConsumerRecord<byte[], byte[]>> records = read(begin, to);
			send(records);
			return records.size();
		}
		catch (KafkaException | ExecutionException ex) {
			throw new AwayException("Kafka (%s)".formatted(this.bootstrapServers), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new LabException("Interrupted", ex);
		}
	}

	private List<ConsumerRecord<byte[], byte[]>> read(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
		List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
		try (var consumer = new KafkaConsumer<>(
				Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, this.bootstrapServers,
						ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false, ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
						"earliest", ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5000),
				new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
			consumer.assign(from.keySet());
			from.forEach(consumer::seek);
			Map<TopicPartition, Long> ends = consumer.endOffsets(from.keySet());
			ends.replaceAll((partition, end) -> Math.min(end, to.getOrDefault(partition, end)));
			while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
				consumer.poll(Duration.ofMillis(200)).forEach(records::add);
			}
			records.removeIf((record) -> record.offset() >= ends
				.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L));
		}
		return records;
	}

	private void send(List<ConsumerRecord<byte[], byte[]>> records) throws ExecutionException, InterruptedException {
		try (var producer = new KafkaProducer<>(
				Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, this.bootstrapServers,
						ProducerConfig.MAX_BLOCK_MS_CONFIG, 5000, ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5000,
						ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000),
				new ByteArraySerializer(), new ByteArraySerializer())) {
			for (ConsumerRecord<byte[], byte[]> record : records) {
				producer
					.send(new ProducerRecord<>(record.topic(), null, record.key(), record.value(), record.headers()))
					.get();
			}
		}
	}

}
