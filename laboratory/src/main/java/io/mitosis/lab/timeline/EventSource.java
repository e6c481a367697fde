package io.mitosis.lab.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.mitosis.lab.events.Event;
import io.mitosis.lab.events.EventLog;
import org.jspecify.annotations.Nullable;

/// What the services published about a person, on all topics; it reads on where it stopped.
final class EventSource implements Source, AutoCloseable {

	private final String bootstrapServers;

	private final List<Event> events = new ArrayList<>();

	private @Nullable EventLog log;

	EventSource(String bootstrapServers) {
		this.bootstrapServers = bootstrapServers;
	}

	@Override
	public Stream<Moment> moments(Subject person) {
		this.events.addAll(log().rest());
		return this.events.stream().filter((event) -> event.key().equals(person.id())).map(EventSource::moment);
	}

	@Override
	public void close() {
		if (this.log != null) {
			this.log.close();
		}
	}

	private EventLog log() {
		if (this.log == null) {
			this.log = new EventLog(this.bootstrapServers);
		}
		return this.log;
	}

	private static Moment moment(Event event) {
		return Moment.at(event.time(), event.topic(), "event %s #%d".formatted(event.type(), event.sequence()));
	}

}
