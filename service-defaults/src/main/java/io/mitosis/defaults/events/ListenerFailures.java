package io.mitosis.defaults.events;

import java.util.Objects;

import io.mitosis.defaults.problem.InvalidRequestException;
import org.apache.kafka.common.TopicPartition;

import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.kafka.listener.DefaultErrorHandler;

/// What happens to a record whose handler failed: tried again in order, or set aside so that the line moves on.
///
/// A record that is set aside goes to `<topic>.<group>.dlt` with its key, headers and bytes, and the cause in headers. If it
/// cannot be written there either, it stays where it is.
final class ListenerFailures {

	private ListenerFailures() {
	}

	static DefaultErrorHandler handler(KafkaOperations<String, byte[]> kafka, String group, EventMetrics metrics) {
		DeadLetterPublishingRecoverer deadLetters = new DeadLetterPublishingRecoverer(kafka,
				(message, ex) -> new TopicPartition(EventTopics.deadLettersOf(message.topic(), group), -1));
		deadLetters.setFailIfSendResultIsError(true);
		deadLetters.excludeHeader(HeadersToAdd.EX_STACKTRACE);
		DefaultErrorHandler handler = new DefaultErrorHandler((message, ex) -> {
			deadLetters.accept(message, ex);
			metrics.setAside(message);
		});
		handler.setBackOffFunction((message, ex) -> FailureClassification.backOff(Objects.requireNonNull(ex)));
		handler.addNotRetryableExceptions(IllegalArgumentException.class, InvalidRequestException.class);
		handler.setLogLevel(KafkaException.Level.WARN);
		return handler;
	}

}
