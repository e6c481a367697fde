package io.mitosis.defaults.events;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/// A record that no number of tries turns into an event.
class UnreadableEventException extends RuntimeException {

	UnreadableEventException(ConsumerRecord<?, ?> message, Exception cause) {
		super("Record %d of %s-%d is not a readable event".formatted(message.offset(), message.topic(),
				message.partition()), cause);
	}

}
