package io.mitosis.defaults.observability;

import java.util.function.Consumer;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExportedSpanTests {

	@Test
	void isNamedBySemanticConventions() {
		ExportedSpan server = exported(SpanKind.SERVER, "http get /users/{id}",
				(span) -> span.setAttribute("method", "GET")
					.setAttribute("uri", "/users/{id}")
					.setAttribute("status", "200"));
		ExportedSpan client = exported(SpanKind.CLIENT, "http post",
				(span) -> span.setAttribute("method", "POST")
					.setAttribute("uri", "none")
					.setAttribute("client.name", "localhost"));
		ExportedSpan consumer = exported(SpanKind.CONSUMER, "user-events receive",
				(span) -> span.setAttribute("messaging.source.name", "user-events"));

		assertThat(server.getName()).isEqualTo("GET /users/{id}");
		assertThat(server.getAttributes().asMap().toString()).contains("http.route=/users/{id}",
				"http.response.status_code=200");
		assertThat(client.getName()).isEqualTo("POST");
		assertThat(client.getAttributes().asMap().toString()).contains("server.address=localhost")
			.doesNotContain("url.template");
		assertThat(consumer.getName()).isEqualTo("process user-events");
	}

	@Test
	void tellsNothingAboutAPerson() {
		ExportedSpan span = exported(SpanKind.SERVER, "http get /users", (each) -> {
			each.setAttribute("http.url", "/users?email=ines@example.com");
			each.setStatus(StatusCode.ERROR, "No ines@example.com");
			each.recordException(new IllegalStateException("No ines@example.com"));
		});

		assertThat(span.getAttributes().asMap()).isEmpty();
		assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
		assertThat(span.getStatus().getDescription()).isEmpty();
		assertThat(span.getEvents()).singleElement()
			.satisfies((event) -> assertThat(event.getAttributes().asMap().toString()).contains("IllegalStateException")
				.doesNotContain("ines"));
	}

	@Test
	void isNotWorthItWhenSomebodyLooksAfterTheProcess() {
		assertThat(ExportedSpan.isWorthIt(
				span(SpanKind.SERVER, "http get", (span) -> span.setAttribute("uri", "/actuator/health/readiness"))))
			.isFalse();
		assertThat(ExportedSpan.isWorthIt(span(SpanKind.SERVER, "http get", (span) -> {
		}))).isTrue();
	}

	private static ExportedSpan exported(SpanKind kind, String name, Consumer<Span> details) {
		return new ExportedSpan(span(kind, name, details));
	}

	private static SpanData span(SpanKind kind, String name, Consumer<Span> details) {
		try (SdkTracerProvider provider = SdkTracerProvider.builder().build()) {
			Span span = provider.get("test").spanBuilder(name).setSpanKind(kind).startSpan();
			details.accept(span);
			span.end();
			return ((ReadableSpan) span).toSpanData();
		}
	}

}
