package io.mitosis.defaults.events;

import java.util.HashMap;
import java.util.Map;

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
		if (span == null) {
			return null;
		}
		Map<String, String> headers = new HashMap<>();
		this.propagator.inject(span.context(), headers, (target, name, value) -> headers.put(name, value));
		return headers.get(HEADER);
	}

}
