package io.mitosis.defaults.observability;

import java.time.Duration;

import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/// Traces as many requests as the settings say, and exports the spans when they name a collector.
@AutoConfiguration(
		beforeName = "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration")
@ConditionalOnClass({ OtlpHttpSpanExporter.class, Sampler.class })
@EnableConfigurationProperties(OtlpProperties.class)
class TracingDefaultsAutoConfiguration {

	/// So that a collector that keeps everybody waiting does not delay the end of the
	/// process.
	private static final Duration PATIENCE = Duration.ofSeconds(2);

	/// Whoever calls has decided for the whole trace.
	@Bean
	@ConditionalOnMissingBean
	Sampler sampler(OtlpProperties properties) {
		return Sampler.parentBased(Sampler.traceIdRatioBased(properties.share()));
	}

	/// Takes the place of an empty list of exporters, to which nothing is ever exported.
	@Bean
	@ConditionalOnMissingBean
	SpanExporter spanExport(OtlpProperties properties) {
		if (properties.endpoint().isBlank()) {
			return SpanExporter.composite();
		}
		return new SpanExport(OtlpHttpSpanExporter.builder()
			.setEndpoint(properties.traces())
			.setConnectTimeout(PATIENCE)
			.setTimeout(PATIENCE)
			.setRetryPolicy(null)
			.build(), properties.endpoint());
	}

}
