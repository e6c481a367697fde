package io.mitosis.defaults.events;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.jspecify.annotations.Nullable;

/// Tells which trace is at work, so that an event can carry it and one trace spans request, event and listener.
///
/// @see <a href="https://www.w3.org/TR/trace-context/">W3C Trace Context</a>
public class TraceContext {

	private static final String HEADER = "traceparent";

	private final Tracer tracer;

	private final Propagator propagator;

	public TraceContext(Tracer tracer, Propagator propagator) {
		this.tracer = tracer;
		this.propagator = propagator;
	}

	/// The `traceparent` of what is being done now, or `null` outside a trace.
	public @Nullable String current() {
		Span span = this.tracer.currentSpan();
		return (span != null) ? header(span) : null;
	}

	/// Publishes an event within a span that continues the trace which caused it, however
	/// long ago that was; an event of no trace begins one.
	/// @param publication takes the `traceparent` by which whoever hears the event goes
	/// on
	void publish(OutgoingEvent event, String topic, Consumer<@Nullable String> publication) {
		Span span = this.propagator.extract(event, (cause, name) -> name.equals(HEADER) ? cause.traceparent() : null)
			.kind(Span.Kind.PRODUCER)
			.name("send " + topic)
			.tag("messaging.system", "kafka")
			.tag("messaging.operation", "send")
			.tag("messaging.destination.name", topic)
			.tag("cloudevents.event_id", event.id().toString())
			.tag("cloudevents.event_type", event.type())
			.start();
		try (var _ = this.tracer.withSpan(span)) {
			publication.accept(header(span));
		}
		catch (RuntimeException ex) {
			span.error(ex);
			throw ex;
		}
		finally {
			span.end();
		}
	}

	private @Nullable String header(Span span) {
		Map<String, String> headers = new HashMap<>();
		this.propagator.inject(span.context(), headers, (target, name, value) -> headers.put(name, value));
		return headers.get(HEADER);
	}

}
