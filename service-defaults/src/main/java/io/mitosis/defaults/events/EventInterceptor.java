package io.mitosis.defaults.events;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import io.mitosis.defaults.events.EventMeters.Outcome;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.listener.RecordInterceptor;

/// Stands before one listener: skips the event types that it has no handler for, and counts what becomes of the others.
///
/// A record without a type passes, to be found unreadable.
class EventInterceptor implements RecordInterceptor<Object, Object> {

	private final Set<String> handled;

	private final EventMeters meters;

	private final Clock clock;

	EventInterceptor(Set<String> handled, EventMeters meters, Clock clock) {
		this.handled = handled;
		this.meters = meters;
		this.clock = clock;
	}

	@Override
	public @Nullable ConsumerRecord<Object, Object> intercept(ConsumerRecord<Object, Object> message,
			Consumer<Object, Object> consumer) {
		String type = EventHeaders.type(message);
		if (type == null || this.handled.contains(type)) {
			return message;
		}
		this.meters.count(message.topic(), Outcome.IGNORED);
		return null;
	}

	@Override
	public void success(ConsumerRecord<Object, Object> message, Consumer<Object, Object> consumer) {
		this.meters.count(message.topic(), Outcome.HANDLED);
		Instant time = EventHeaders.time(message);
		if (time != null) {
			this.meters.handledAtAge(message.topic(), Duration.between(time, this.clock.instant()));
		}
	}

	@Override
	public void failure(ConsumerRecord<Object, Object> message, Exception failure, Consumer<Object, Object> consumer) {
		this.meters.count(message.topic(), Outcome.FAILED);
	}

}
