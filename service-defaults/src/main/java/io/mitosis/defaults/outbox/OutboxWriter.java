package io.mitosis.defaults.outbox;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import io.mitosis.defaults.events.EventType;
import io.mitosis.defaults.events.TraceContext;
import io.mitosis.defaults.problem.UnavailableException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.data.mongodb.core.mapping.event.BeforeConvertCallback;

/// Puts the events that an aggregate has raised into its outbox, just before it becomes a document.
class OutboxWriter implements BeforeConvertCallback<AggregateRoot> {

	private final OutboxProperties properties;

	private final JsonMapper json;

	private final TraceContext traces;

	private final Clock clock;

	OutboxWriter(OutboxProperties properties, JsonMapper json, TraceContext traces, Clock clock) {
		this.properties = properties;
		this.json = json;
		this.traces = traces;
		this.clock = clock;
	}

	/// @throws UnavailableException if as many events wait already as a document may
	/// carry
	@Override
	public AggregateRoot onBeforeConvert(AggregateRoot aggregate, String collection) {
		for (Object event : aggregate.raised()) {
			if (aggregate.outbox().size() >= this.properties.capacity()) {
				throw new UnavailableException("The exchange of events", this.properties.sweepAfter(), null);
			}
			aggregate.deposit((sequence) -> entry(sequence, event));
		}
		return aggregate;
	}

	private OutboxEntry entry(long sequence, Object event) {
		return new OutboxEntry(UUID.randomUUID(), sequence, typeOf(event), this.json.writeValueAsString(event),
				this.clock.instant().truncatedTo(ChronoUnit.MILLIS), this.traces.current());
	}

	private static String typeOf(Object event) {
		EventType type = AnnotationUtils.findAnnotation(event.getClass(), EventType.class);
		if (type == null) {
			throw new IllegalStateException(
					event.getClass().getName() + " is raised as an event but has no @EventType");
		}
		return type.value();
	}

}
