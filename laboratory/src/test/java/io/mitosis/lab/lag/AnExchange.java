package io.mitosis.lab.lag;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.TopicPartition;

import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/// A real broker in this JVM, with topics of one partition on which services have told of people.
public final class AnExchange implements AutoCloseable {

	private final EmbeddedKafkaBroker broker = new EmbeddedKafkaKraftBroker(1, 1)
		.brokerProperties(Map.of("auto.create.topics.enable", "false"));

	public AnExchange() {
		this.broker.afterPropertiesSet();
	}

	public String address() {
		return this.broker.getBrokersAsString();
	}

	public int port() {
		return Integer.parseInt(address().replaceAll(".*:", ""));
	}

	/// Makes a topic that nobody has used.
	public String topic() {
		String name = "events-" + UUID.randomUUID();
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", address()))) {
			admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
			return name;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	public void tell(String topic, UUID subject, String type, long sequence) {
		var event = new ProducerRecord<>(topic, bytes(subject.toString()), bytes("{}"));
		event.headers()
			.add("ce_id", bytes("%s/%d".formatted(subject, sequence)))
			.add("ce_type", bytes(type))
			.add("ce_subject", bytes(subject.toString()))
			.add("ce_sequence", bytes(String.valueOf(sequence)));
		try (var producer = new KafkaProducer<>(Map.<String, Object>of("bootstrap.servers", address()),
				new ByteArraySerializer(), new ByteArraySerializer())) {
			producer.send(event).get();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/// A group has read so many events of a topic.
	public void read(String group, String topic, long count) {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", address()))) {
			admin.alterConsumerGroupOffsets(group, Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(count)))
				.all()
				.get();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/// The ids of the events that a group reads from where it stands.
	public List<String> rest(String group, String topic) {
		Map<String, Object> settings = new HashMap<>(Map.of("bootstrap.servers", address(), "group.id", group,
				"enable.auto.commit", false, "auto.offset.reset", "none"));
		try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
			TopicPartition partition = new TopicPartition(topic, 0);
			consumer.assign(List.of(partition));
			List<String> ids = new ArrayList<>();
			while (consumer.currentLag(partition).orElse(1) > 0) {
				consumer.poll(Duration.ofMillis(200))
					.forEach((record) -> ids
						.add(new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8)));
			}
			return ids;
		}
	}

	@Override
	public void close() {
		this.broker.destroy();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
