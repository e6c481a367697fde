package io.mitosis.lab.dlt;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.mitosis.lab.client.AwayException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Puts dead letters back into their topics and remembers it in a compacted topic of its own.
///
/// Committed offsets would be forgotten after 7 days, and dead letters live for 30. Whoever interrupts a replay between
/// the two writes repeats one letter at worst, and consumers do not mind.
final class Replays implements AutoCloseable {

	static final String TOPIC = "__dead_letter_replays";

	private final String bootstrapServers;

	private final KafkaProducer<byte[], byte[]> producer;

	Replays(String bootstrapServers) {
		this.bootstrapServers = bootstrapServers;
		this.producer = new KafkaProducer<>(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
				ProducerConfig.MAX_BLOCK_MS_CONFIG, 5000, ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5000,
				ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000), new ByteArraySerializer(),
				new ByteArraySerializer());
	}

	/// Replays letters in their order, one after the other.
	///
	/// @param done hears of each that is back in its topic
	/// @throws AwayException when Kafka stops to answer; what was done stays done
	void replay(List<DeadLetter> letters, Consumer<DeadLetter> done) {
		declare();
		for (DeadLetter letter : letters) {
			send(letter.original());
			send(new ProducerRecord<>(TOPIC, letter.place().toString().getBytes(StandardCharsets.UTF_8), new byte[0]));
			done.accept(letter);
		}
	}

	/// What the records of our own topic remember.
	static Set<Place> places(List<ConsumerRecord<byte[], byte[]>> records) {
		return records.stream()
			.map((message) -> Place.parse(new String(message.key(), StandardCharsets.UTF_8)))
			.flatMap(Optional::stream)
			.collect(Collectors.toSet());
	}

	@Override
	public void close() {
		this.producer.close();
	}

	private void declare() {
		NewTopic topic = new NewTopic(TOPIC, Optional.of(1), Optional.empty())
			.configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
		try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, this.bootstrapServers,
				AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5000, AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
				5000))) {
			admin.createTopics(List.of(topic)).all().get();
		}
		catch (ExecutionException ex) {
			if (!(ex.getCause() instanceof TopicExistsException)) {
				throw away(ex);
			}
		}
		catch (InterruptedException ex) {
			throw interrupted(ex);
		}
	}

	private void send(ProducerRecord<byte[], byte[]> message) {
		try {
			this.producer.send(message).get();
		}
		catch (ExecutionException | KafkaException ex) {
			throw away(ex);
		}
		catch (InterruptedException ex) {
			throw interrupted(ex);
		}
	}

	private AwayException away(Exception ex) {
		return new AwayException("Kafka (%s)".formatted(this.bootstrapServers), ex);
	}

	private static IllegalStateException interrupted(InterruptedException ex) {
		Thread.currentThread().interrupt();
		return new IllegalStateException(ex);
	}

}
