package io.mitosis.journeys;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;

/// A span as a collector sees it.
///
/// @param service `service.name`
/// @param instance `service.instance.id`
/// @param kind such as `server`
/// @param everything all that it says, to look for what it should not say
record Span(String service, String instance, String trace, String id, String parent, String kind, String name,
		Map<String, String> attributes, String everything) {

	/// All spans of one request to the collector.
	static List<Span> of(ExportTraceServiceRequest request) {
		return request.getResourceSpansList().stream().flatMap((resource) -> {
			Map<String, String> origin = texts(resource.getResource().getAttributesList());
			return resource.getScopeSpansList()
				.stream()
				.flatMap((scope) -> scope.getSpansList().stream())
				.map((span) -> of(origin, span));
		}).toList();
	}

	/// `user-service server POST /api/v1/users`.
	String title() {
		return "%s %s %s".formatted(this.service, this.kind, this.name);
	}

	private static Span of(Map<String, String> origin, io.opentelemetry.proto.trace.v1.Span span) {
		String kind = span.getKind().name().replace("SPAN_KIND_", "").toLowerCase(Locale.ROOT);
		return new Span(origin.getOrDefault("service.name", ""), origin.getOrDefault("service.instance.id", ""),
				hex(span.getTraceId()), hex(span.getSpanId()), hex(span.getParentSpanId()), kind, span.getName(),
				texts(span.getAttributesList()), span.toString());
	}

	private static Map<String, String> texts(List<KeyValue> attributes) {
		Map<String, String> texts = new TreeMap<>();
		attributes.forEach((each) -> texts.put(each.getKey(), each.getValue().hasIntValue()
				? String.valueOf(each.getValue().getIntValue()) : each.getValue().getStringValue()));
		return texts;
	}

	private static String hex(ByteString id) {
		return HexFormat.of().formatHex(id.toByteArray());
	}

}
