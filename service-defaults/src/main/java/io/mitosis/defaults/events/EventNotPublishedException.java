package io.mitosis.defaults.events;

/// The broker did not acknowledge an event in time; publish it again.
public class EventNotPublishedException extends RuntimeException {

	EventNotPublishedException(Throwable cause) {
		super("Kafka did not acknowledge an event", cause);
	}

}
