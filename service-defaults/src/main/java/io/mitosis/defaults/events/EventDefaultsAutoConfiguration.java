package io.mitosis.defaults.events;

import java.net.URI;
import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.ConcurrentKafkaListenerContainerFactoryConfigurer;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.ProducerListener;
import org.springframework.kafka.support.converter.RecordMessageConverter;

/// Gives a service that has Kafka the shared way to publish and to hear events; each bean gives way to the service's
/// own.
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
	EventTypes eventTypes(ApplicationContext context) {
		return EventTypes.scan(AutoConfigurationPackages.get(context), context);
	}

	@Bean
	@ConditionalOnMissingBean
	EventPublisher eventPublisher(KafkaTemplate<byte[], byte[]> kafka, EventProperties properties,
			@Value("${spring.application.name}") String service, TraceContext traces) {
		return new EventPublisher(kafka, properties.topic(), URI.create("/" + service), traces);
	}

	@Bean
	@ConditionalOnMissingBean
	EventTopics eventTopics(EventProperties properties, KafkaAdmin admin, KafkaListenerEndpointRegistry listeners) {
		return new EventTopics(properties, admin, listeners);
	}

	@Bean
	@ConditionalOnMissingBean
	RecordMessageConverter cloudEventConverter(EventTypes types, JsonMapper json) {
		return new CloudEventConverter(types, json);
	}

	@Bean
	@ConditionalOnMissingBean
	EventMeters eventMeters(MeterRegistry registry) {
		return new EventMeters(registry);
	}

	@Bean
	@ConditionalOnMissingBean
	CommonErrorHandler listenerFailures(ProducerFactory<byte[], byte[]> producers, EventMeters meters) {
		var handler = new DefaultErrorHandler(new DeadLetters(producers, meters));
		handler.setBackOffFunction((message, failure) -> ListenerFailure.of(failure).backOff());
		handler.setLogLevel(KafkaException.Level.WARN);
		return handler;
	}

	@Bean
	@ConditionalOnMissingBean(name = "kafkaListenerContainerFactory")
	EventListenerContainerFactory kafkaListenerContainerFactory(
			ConcurrentKafkaListenerContainerFactoryConfigurer configurer, ConsumerFactory<Object, Object> consumers,
			EventMeters meters, Clock clock) {
		var factory = new EventListenerContainerFactory(meters, clock);
		configurer.configure(factory, consumers);
		return factory;
	}

	/// Says nothing: Boot's own would log the content of what could not be sent, and
	/// whoever
	/// sends it says that it failed.
	@Bean
	@ConditionalOnMissingBean
	ProducerListener<Object, Object> producerListener() {
		return new ProducerListener<>() {
		};
	}

}
