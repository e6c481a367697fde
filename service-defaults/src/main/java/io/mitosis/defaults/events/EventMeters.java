package io.mitosis.defaults.events;

import java.time.Duration;
import java.util.Locale;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/// What becomes of the events of a topic here: counter `events.consumed{topic,outcome}` and timer `event.age{topic}`,
/// from what happened to its being handled.
///
/// A topic's meters stand at 0 before its first event, for a rate does not see the step from nothing to 1.
class EventMeters {

	private final MeterRegistry registry;

	EventMeters(MeterRegistry registry) {
		this.registry = registry;
	}

	void expect(String topic) {
		for (Outcome outcome : Outcome.values()) {
			counter(topic, outcome);
		}
		age(topic);
	}

	void count(String topic, Outcome outcome) {
		counter(topic, outcome).increment();
	}

	void handledAtAge(String topic, Duration age) {
		age(topic).record(age);
	}

	private Counter counter(String topic, Outcome outcome) {
		return Counter.builder("events.consumed")
			.description("Events heard, by what became of them")
			.tag("topic", topic)
			.tag("outcome", outcome.label())
			.register(this.registry);
	}

	private Timer age(String topic) {
		return Timer.builder("event.age")
			.description("From what happened to its being handled here")
			.tag("topic", topic)
			.register(this.registry);
	}

	/// What becomes of an event: `FAILED` once per try, `DEAD_LETTERED` at the end of
	/// them.
	enum Outcome {

		HANDLED, IGNORED, FAILED, DEAD_LETTERED;

		String label() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
