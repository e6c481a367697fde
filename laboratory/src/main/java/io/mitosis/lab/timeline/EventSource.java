package io.mitosis.lab.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.mitosis.lab.events.Event;
import io.mitosis.lab.events.EventLog;

/// What the services published about a person, on all topics; it reads on where it stopped.
final class EventSource implements Source {

	private final EventLog log;

	private final List<Event> events = new ArrayList<>();

	EventSource(EventLog log) {
		this.log = log;
	}

	@Override
	public Stream<Moment> moments(Subject person) {
		this.events.addAll(this.log.rest());
		return this.events.stream().filter((event) -> event.key().equals(person.id())).map(EventSource::moment);
	}

	private static Moment moment(Event event) {
		return Moment.at(event.time(), event.topic(), "event %s #%d".formatted(event.type(), event.sequence()));
	}

}
