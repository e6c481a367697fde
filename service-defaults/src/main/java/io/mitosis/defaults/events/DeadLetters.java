package io.mitosis.defaults.events;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.mitosis.defaults.events.EventMeters.Outcome;
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
public class DeadLetters extends DeadLetterPublishingRecoverer {

	private static final int BY_KEY = -1;

	private final EventMeters meters;

	/// Takes a template of its own, for an observed one would put another trace into the
	/// headers.
	DeadLetters(ProducerFactory<byte[], byte[]> producers, EventMeters meters) {
		super(new KafkaTemplate<>(producers),
				(message, failure) -> new TopicPartition(topic(message.topic(), currentGroup()), BY_KEY));
		this.meters = meters;
		excludeHeader(HeadersToAdd.EX_STACKTRACE);
	}

	/// Where the records go that a group of listeners could not handle.
	static String topic(String topic, String group) {
		return topic + "." + group + ".dlt";
	}

	/// The group whose dead letters of this topic lie in another one; nobody's if that
	/// one holds something else.
	public static Optional<String> group(String topic, String other) {
		Matcher deadLetters = Pattern.compile(Pattern.quote(topic) + "\\.(.+)\\.dlt").matcher(other);
		return deadLetters.matches() ? Optional.of(deadLetters.group(1)) : Optional.empty();
	}

	@Override
	public void accept(ConsumerRecord<?, ?> message, @Nullable Consumer<?, ?> consumer, Exception failure) {
		super.accept(message, consumer, failure);
		this.meters.count(message.topic(), Outcome.DEAD_LETTERED);
	}

	private static String currentGroup() {
		return Objects.requireNonNull(KafkaUtils.getConsumerGroupId(), "not on a listener's thread");
	}

}
