package io.mitosis.defaults.events;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import org.apache.kafka.clients.producer.ProducerRecord;

import org.springframework.kafka.core.KafkaOperations;

/// Publishes one event as a CloudEvent in binary mode and waits until the broker has it for good.
///
/// @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">CloudEvents Kafka binding</a>
public class EventPublisher {

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	private final KafkaOperations<String, byte[]> kafka;

	private final TraceContext traces;

	private final String topic;

	private final URI source;

	public EventPublisher(KafkaOperations<String, byte[]> kafka, TraceContext traces, String topic, URI source) {
		this.kafka = kafka;
		this.traces = traces;
		this.topic = topic;
		this.source = source;
	}

	/// Returns after the acknowledgement.
	/// @throws EventNotPublishedException if there is none; the event may have arrived
	/// all the same
	public void publish(OutgoingEvent event) {
		ProducerRecord<String, byte[]> message = message(event);
		this.traces.within(event.traceparent(), () -> await(this.kafka.send(message)));
	}

	private ProducerRecord<String, byte[]> message(OutgoingEvent event) {
		CloudEvent cloudEvent = CloudEventBuilder.v1()
			.withId(event.id().toString())
			.withSource(this.source)
			.withType(event.type())
			.withSubject(event.subject().toString())
			.withTime(event.time().atOffset(ZoneOffset.UTC))
			.withExtension("sequence", Long.toString(event.sequence()))
			.withData("application/json", event.payload().getBytes(StandardCharsets.UTF_8))
			.build();
		return KafkaMessageFactory.createWriter(this.topic, event.key().toString()).writeBinary(cloudEvent);
	}

	private void await(CompletableFuture<?> acknowledgement) {
		try {
			acknowledgement.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new EventNotPublishedException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new EventNotPublishedException(ex);
		}
	}

}
