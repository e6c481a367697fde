package io.mitosis.defaults.events;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.listener.RecordInterceptor;

/// Stands before one listener: skips the event types that it has no handler for, and counts what becomes of the others.
///
/// Counter `events.consumed{topic,outcome}` with the outcomes `ignored`, `handled` and `failed` (once per try); timer
/// `event.age` from what happened to its being handled. A record without a type passes, to be found unreadable.
class EventInterceptor implements RecordInterceptor<Object, Object> {

	private final Set<String> handled;

	private final MeterRegistry meters;

	private final Clock clock;

	EventInterceptor(Set<String> handled, MeterRegistry meters, Clock clock) {
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
		count(message, "ignored");
		return null;
	}

	@Override
	public void success(ConsumerRecord<Object, Object> message, Consumer<Object, Object> consumer) {
		count(message, "handled");
		Instant time = EventHeaders.time(message);
		if (time != null) {
			Timer.builder("event.age")
				.description("From what happened to its being handled here")
				.tag("topic", message.topic())
				.publishPercentileHistogram()
				.register(this.meters)
				.record(Duration.between(time, this.clock.instant()));
		}
	}

	@Override
	public void failure(ConsumerRecord<Object, Object> message, Exception failure, Consumer<Object, Object> consumer) {
		count(message, "failed");
	}

	private void count(ConsumerRecord<?, ?> message, String outcome) {
		this.meters.counter("events.consumed", "topic", message.topic(), "outcome", outcome).increment();
	}

}
