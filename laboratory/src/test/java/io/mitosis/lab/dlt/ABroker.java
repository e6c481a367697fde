package io.mitosis.lab.dlt;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/// A real broker in this JVM.
final class ABroker implements AutoCloseable {

	private final EmbeddedKafkaBroker broker = new EmbeddedKafkaKraftBroker(1, 1)
		.brokerProperties(Map.of("auto.create.topics.enable", "false"));

	ABroker() {
		this.broker.afterPropertiesSet();
	}

	int port() {
		return Integer.parseInt(address().replaceAll(".*:", ""));
	}

	String address() {
		return this.broker.getBrokersAsString();
	}

	/// Makes topics of one partition.
	void declare(String... topics) throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", address()))) {
			admin.createTopics(List.of(topics).stream().map((name) -> new NewTopic(name, 1, (short) 1)).toList())
				.all()
				.get();
		}
	}

	/// Writes what `DeadLetters` of service-defaults writes.
	void setAside(String topic, String id, String payload) throws Exception {
		var letter = new ProducerRecord<>(topic, bytes("ines"), bytes(payload));
		if (!id.isEmpty()) {
			letter.headers().add("ce_id", bytes(id));
			letter.headers().add("ce_type", bytes("user.registered.v1"));
			letter.headers().add("ce_sequence", bytes("7"));
		}
		letter.headers().add("kafka_dlt-original-topic", bytes(topic.split("\\.")[0]));
		letter.headers().add("kafka_dlt-original-offset", ByteBuffer.allocate(8).putLong(42).array());
		letter.headers().add("kafka_dlt-exception-cause-fqcn", bytes("java.lang.IllegalArgumentException"));
		letter.headers().add("kafka_dlt-exception-message", bytes("No such country\n\tat somewhere"));
		try (var producer = new KafkaProducer<>(Map.<String, Object>of("bootstrap.servers", address()),
				new ByteArraySerializer(), new ByteArraySerializer())) {
			producer.send(letter).get();
		}
	}

	List<ConsumerRecord<byte[], byte[]>> records(String topic) {
		try (WholeTopics topics = new WholeTopics(address())) {
			return topics.read(List.of(topic));
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
