package io.mitosis.defaults.events;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.springframework.kafka.listener.RecordInterceptor;

/// Counts what was heard, `events.consumed{topic,outcome}`, and how old it was when it had been handled, `event.age`.
///
/// Outcomes: `handled`, `failed` (a try that is repeated), `dead-letter`.
class EventMetrics implements RecordInterceptor<Object, Object> {

	private final MeterRegistry meters;

	private final ConsumedEvents consumed;

	private final Clock clock;

	EventMetrics(MeterRegistry meters, ConsumedEvents consumed, Clock clock) {
		this.meters = meters;
		this.consumed = consumed;
		this.clock = clock;
	}

	@Override
	public ConsumerRecord<Object, Object> intercept(ConsumerRecord<Object, Object> message,
			Consumer<Object, Object> consumer) {
		return message;
	}

	@Override
	public void success(ConsumerRecord<Object, Object> message, Consumer<Object, Object> consumer) {
		String type = EventHeaders.type(message);
		if (type == null || this.consumed.recordOf(type) == null) {
			return;
		}
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
	public void failure(ConsumerRecord<Object, Object> message, Exception exception,
			Consumer<Object, Object> consumer) {
		count(message, "failed");
	}

	void setAside(ConsumerRecord<?, ?> message) {
		count(message, "dead-letter");
	}

	private void count(ConsumerRecord<?, ?> message, String outcome) {
		this.meters.counter("events.consumed", "topic", message.topic(), "outcome", outcome).increment();
	}

}
