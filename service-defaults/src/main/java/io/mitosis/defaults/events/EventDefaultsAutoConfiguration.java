package io.mitosis.defaults.events;

import java.net.URI;
import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.RecordInterceptor;
import org.springframework.kafka.listener.adapter.RecordFilterStrategy;
import org.springframework.kafka.support.converter.RecordMessageConverter;

/// Gives a service that has Kafka the shared way to publish and to hear events; each bean gives way to the service's own.
@AutoConfiguration(before = KafkaAutoConfiguration.class,
		afterName = "org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration")
@ConditionalOnClass(KafkaTemplate.class)
@EnableConfigurationProperties(EventProperties.class)
class EventDefaultsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	@ConditionalOnMissingBean
	TraceContext traceContext(Tracer tracer, Propagator propagator) {
		return new TraceContext(tracer, propagator);
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnProperty("mitosis.events.topic")
	EventPublisher eventPublisher(KafkaOperations<String, byte[]> kafka, TraceContext traces,
			EventProperties properties, @Value("${spring.application.name}") String service) {
		return new EventPublisher(kafka, traces, String.valueOf(properties.topic()), URI.create("/" + service));
	}

	@Bean
	@ConditionalOnMissingBean
	EventTopics eventTopics(EventProperties properties, KafkaAdmin admin, KafkaListenerEndpointRegistry listeners) {
		return new EventTopics(properties, admin, listeners);
	}

	@Bean
	@ConditionalOnMissingBean
	ConsumedEvents consumedEvents(ListableBeanFactory beans) {
		return new ConsumedEvents(beans);
	}

	@Bean
	@ConditionalOnMissingBean
	RecordMessageConverter cloudEventConverter(ConsumedEvents consumed, JsonMapper json) {
		return new CloudEventConverter(consumed, json);
	}

	/// Ignores the types that no handler asks for. What names no type at all is not
	/// ignored but set aside.
	@Bean
	@ConditionalOnMissingBean
	RecordFilterStrategy<Object, Object> eventFilter(ConsumedEvents consumed) {
		return (message) -> {
			String type = EventHeaders.type(message);
			return type != null && consumed.recordOf(type) == null;
		};
	}

	@Bean
	@ConditionalOnMissingBean(RecordInterceptor.class)
	EventMetrics eventMetrics(MeterRegistry meters, ConsumedEvents consumed, Clock clock) {
		return new EventMetrics(meters, consumed, clock);
	}

	@Bean
	@ConditionalOnMissingBean
	CommonErrorHandler listenerFailures(KafkaOperations<String, byte[]> kafka,
			@Value("${spring.kafka.consumer.group-id}") String group, EventMetrics metrics) {
		return ListenerFailures.handler(kafka, group, metrics);
	}

}
