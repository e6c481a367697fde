package io.mitosis.defaults.events;

import java.util.Objects;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.kafka.support.KafkaUtils;

/// Sets a record aside in `<topic>.<group>.dlt`: the same key, bytes and headers, and the cause in `kafka_dlt-…`
/// headers.
///
/// A dead letter that cannot be written is a failure itself, so the record stays where it is and is tried again.
class DeadLetters extends DeadLetterPublishingRecoverer {

	private static final int BY_KEY = -1;

	private final MeterRegistry meters;

	/// Takes a template of its own, for an observed one would put another trace into the
	/// headers.
	DeadLetters(ProducerFactory<byte[], byte[]> producers, MeterRegistry meters) {
		super(new KafkaTemplate<>(producers),
				(message, failure) -> new TopicPartition(topic(message.topic(), currentGroup()), BY_KEY));
		this.meters = meters;
		excludeHeader(HeadersToAdd.EX_STACKTRACE);
	}

	/// Where the records go that a group of listeners could not handle.
	static String topic(String topic, String group) {
		return topic + "." + group + ".dlt";
	}

	@Override
	public void accept(ConsumerRecord<?, ?> message, @Nullable Consumer<?, ?> consumer, Exception failure) {
		super.accept(message, consumer, failure);
		this.meters.counter("events.consumed", "topic", message.topic(), "outcome", "dead-lettered").increment();
	}

	private static String currentGroup() {
		return Objects.requireNonNull(KafkaUtils.getConsumerGroupId(), "not on a listener's thread");
	}

}
