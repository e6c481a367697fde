package io.mitosis.defaults.observability;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class SpanExportTests {

	private final ACollector collector = new ACollector();

	private final SpanExport export = new SpanExport(this.collector, "http://tempo:4318");

	@Test
	void complainsOnceWhileNobodyTakesTheSpansAndSaysWhenSomebodyDoesAgain(CapturedOutput output) {
		this.collector.away = true;
		this.export.export(List.of(aSpan(), aSpan()));
		this.export.export(List.of(aSpan()));
		assertThat(output).containsOnlyOnce("Nobody takes spans at http://tempo:4318; 2 were forgotten");

		this.collector.away = false;
		this.export.export(List.of(aSpan()));
		this.export.export(List.of(aSpan()));

		assertThat(output).containsOnlyOnce("Spans are taken at http://tempo:4318 again");
		assertThat(this.collector.taken).hasSize(2).hasOnlyElementsOfType(ExportedSpan.class);
	}

	private static SpanData aSpan() {
		try (SdkTracerProvider provider = SdkTracerProvider.builder().build()) {
			return ((ReadableSpan) provider.get("test").spanBuilder("some").startSpan()).toSpanData();
		}
	}

	private static final class ACollector implements SpanExporter {

		private final List<SpanData> taken = new ArrayList<>();

		private boolean away;

		@Override
		public CompletableResultCode export(Collection<SpanData> spans) {
			if (this.away) {
				return CompletableResultCode.ofFailure();
			}
			this.taken.addAll(spans);
			return CompletableResultCode.ofSuccess();
		}

		@Override
		public CompletableResultCode flush() {
			return CompletableResultCode.ofSuccess();
		}

		@Override
		public CompletableResultCode shutdown() {
			return CompletableResultCode.ofSuccess();
		}

	}

}
