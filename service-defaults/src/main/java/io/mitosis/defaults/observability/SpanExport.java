package io.mitosis.defaults.observability;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands spans on as [ExportedSpan]s. While nobody takes them they are forgotten, and the log says so every five minutes.
final class SpanExport implements SpanExporter {

	private static final Logger logger = LoggerFactory.getLogger(SpanExport.class);

	private static final Duration SILENCE = Duration.ofMinutes(5);

	private final SpanExporter collector;

	private final String address;

	private final AtomicBoolean away = new AtomicBoolean();

	private final AtomicLong speakAt = new AtomicLong(System.nanoTime());

	private final AtomicLong forgotten = new AtomicLong();

	SpanExport(SpanExporter collector, String address) {
		this.collector = collector;
		this.address = address;
	}

	@Override
	public CompletableResultCode export(Collection<SpanData> spans) {
		List<SpanData> exported = spans.stream()
			.filter(ExportedSpan::isWorthIt)
			.<SpanData>map(ExportedSpan::new)
			.toList();
		if (exported.isEmpty()) {
			return CompletableResultCode.ofSuccess();
		}
		CompletableResultCode result = this.collector.export(exported);
		return result.whenComplete(() -> report(result.isSuccess(), exported.size()));
	}

	@Override
	public CompletableResultCode flush() {
		return this.collector.flush();
	}

	@Override
	public CompletableResultCode shutdown() {
		return this.collector.shutdown();
	}

	private void report(boolean taken, int spans) {
		if (taken) {
			if (this.away.getAndSet(false)) {
				logger.info("Spans are taken at {} again", this.address);
				this.speakAt.set(System.nanoTime());
			}
			return;
		}
		this.away.set(true);
		long lost = this.forgotten.addAndGet(spans);
		long due = this.speakAt.get();
		long now = System.nanoTime();
		if (now - due >= 0 && this.speakAt.compareAndSet(due, now + SILENCE.toNanos())) {
			logger.warn("Nobody takes spans at {}; {} were forgotten", this.address, lost);
		}
	}

}
