package io.mitosis.notification.stream;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.mitosis.contracts.EventContract;
import io.mitosis.notification.inbox.NotificationCreated;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.kafka.core.ConsumerFactory;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;

class NotificationTailTests {

	private static final String TOPIC = "notification-events";

	private static final int PATIENCE = 10_000;

	private final ConsumerFactory<byte[], byte[]> consumers = mock();

	private final LiveStreams streams = mock();

	private final NotificationTail tail = new NotificationTail(this.consumers, TOPIC, this.streams,
			JsonMapper.shared());

	@AfterEach
	void stop() {
		this.tail.stop();
	}

	@Test
	void comesBackAfterKafkaAndLetsTheStreamsCatchUp() {
		given(this.consumers.createConsumer()).willThrow(new KafkaException("away")).willReturn(aConsumerOf(2));

		this.tail.start();

		then(this.streams).should(timeout(PATIENCE)).catchUp();
	}

	@Test
	void waitsForTheTopic() {
		given(this.consumers.createConsumer()).willReturn(aConsumerOf(0)).willReturn(aConsumerOf(2));

		this.tail.start();

		then(this.streams).should(timeout(PATIENCE)).catchUp();
	}

	@Test
	void showsWhatIsCreatedAndNothingElse() {
		MockConsumer<byte[], byte[]> consumer = aConsumerOf(1);
		given(this.consumers.createConsumer()).willReturn(consumer);
		String example = EventContract.of("notification.created.v1").examples().getFirst().json();
		this.tail.start();
		then(this.streams).should(timeout(PATIENCE)).catchUp();

		consumer.addRecord(message(5, "notification.delivery-failed.v1", "{}"));
		consumer.addRecord(message(6, "notification.created.v1", "unreadable"));
		then(this.streams).should(never()).show(any());
		consumer.addRecord(message(7, "notification.created.v1", example));

		then(this.streams).should(timeout(PATIENCE))
			.show(JsonMapper.shared().readValue(example, NotificationCreated.class));
	}

	private static ConsumerRecord<byte[], byte[]> message(long offset, String type, String value) {
		var message = new ConsumerRecord<>(TOPIC, 0, offset, bytes(UUID.randomUUID().toString()), bytes(value));
		message.headers().add("ce_type", bytes(type));
		return message;
	}

	private static MockConsumer<byte[], byte[]> aConsumerOf(int partitions) {
		MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("latest");
		Node node = new Node(1, "localhost", 9092);
		List<PartitionInfo> infos = IntStream.range(0, partitions)
			.mapToObj((i) -> new PartitionInfo(TOPIC, i, node, new Node[] { node }, new Node[] { node }))
			.toList();
		consumer.updatePartitions(TOPIC, infos);
		infos.forEach((info) -> consumer.updateEndOffsets(Map.of(new TopicPartition(TOPIC, info.partition()), 5L)));
		return consumer;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
