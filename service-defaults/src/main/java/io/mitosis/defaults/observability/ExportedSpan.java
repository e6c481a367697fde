package io.mitosis.defaults.observability;

import java.util.List;
import java.util.Map;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;

/// A span as others see it: named by OpenTelemetry's semantic conventions, where Spring has names of its own, and with
/// those attributes only that cannot tell anything about a person.
///
/// URLs stay inside, for they have search terms, and so do the messages of exceptions; the log has what is needed.
///
/// @see <a href="https://opentelemetry.io/docs/specs/semconv/">Semantic conventions</a>
final class ExportedSpan extends DelegatingSpanData {

	private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("method", "http.request.method"),
			Map.entry("status", "http.response.status_code"), Map.entry("client.name", "server.address"),
			Map.entry("route", "mitosis.route"), Map.entry("error", "error.type"),
			Map.entry("messaging.system", "messaging.system"),
			Map.entry("messaging.operation", "messaging.operation.name"),
			Map.entry("messaging.source.name", "messaging.destination.name"),
			Map.entry("messaging.destination.name", "messaging.destination.name"),
			Map.entry("messaging.consumer.group", "messaging.consumer.group.name"),
			Map.entry("cloudevents.event_id", "cloudevents.event_id"),
			Map.entry("cloudevents.event_type", "cloudevents.event_type"));

	private final Attributes attributes;

	ExportedSpan(SpanData span) {
		super(span);
		this.attributes = renamed(span);
	}

	/// Whether it is worth a place: who looks whether the process is well is not.
	static boolean isWorthIt(SpanData span) {
		return !text(span, "uri").startsWith("/actuator");
	}

	@Override
	public String getName() {
		return switch (getKind()) {
			case SERVER, CLIENT -> http(super.getName());
			case CONSUMER -> "process " + this.attributes.get(key("messaging.destination.name"));
			default -> super.getName();
		};
	}

	@Override
	public Attributes getAttributes() {
		return this.attributes;
	}

	@Override
	public int getTotalAttributeCount() {
		return this.attributes.size();
	}

	@Override
	public List<EventData> getEvents() {
		return super.getEvents().stream().map(ExportedSpan::withoutMessage).toList();
	}

	@Override
	public StatusData getStatus() {
		return StatusData.create(super.getStatus().getStatusCode(), "");
	}

	private String http(String otherwise) {
		String method = this.attributes.get(key("http.request.method"));
		String route = this.attributes.get(key(route(getKind())));
		if (method == null) {
			return otherwise;
		}
		return (route != null) ? method + " " + route : method;
	}

	private static EventData withoutMessage(EventData event) {
		Attributes kept = event.getAttributes()
			.toBuilder()
			.removeIf((key) -> key.getKey().equals("exception.message") || key.getKey().equals("exception.stacktrace"))
			.build();
		return EventData.create(event.getEpochNanos(), event.getName(), kept);
	}

	private static Attributes renamed(SpanData span) {
		AttributesBuilder attributes = Attributes.builder();
		NAMES.forEach((ours, theirs) -> put(attributes, theirs, text(span, ours)));
		String uri = text(span, "uri");
		if (uri.startsWith("/")) {
			attributes.put(route(span.getKind()), uri);
		}
		return attributes.build();
	}

	private static void put(AttributesBuilder attributes, String name, String value) {
		if (name.equals("http.response.status_code") && value.matches("\\d{3}")) {
			attributes.put(name, Long.parseLong(value));
		}
		else if (!value.isEmpty() && !value.equals("none")) {
			attributes.put(name, value);
		}
	}

	private static String route(SpanKind kind) {
		return (kind == SpanKind.CLIENT) ? "url.template" : "http.route";
	}

	private static String text(SpanData span, String name) {
		String value = span.getAttributes().get(key(name));
		return (value != null) ? value : "";
	}

	private static AttributeKey<String> key(String name) {
		return AttributeKey.stringKey(name);
	}

}
