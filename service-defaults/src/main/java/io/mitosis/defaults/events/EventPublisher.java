package io.mitosis.defaults.events;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;

/// Publishes one event as a CloudEvent in binary mode and waits until the broker has it for good.
///
/// @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">CloudEvents Kafka binding</a>
public class EventPublisher {

	/// More than the time-outs of the producer, which are to decide.
	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final KafkaOperations<byte[], byte[]> kafka;

	private final @Nullable String topic;

	private final URI source;

	private final TraceContext traces;

	public EventPublisher(KafkaOperations<byte[], byte[]> kafka, @Nullable String topic, URI source,
			TraceContext traces) {
		this.kafka = kafka;
		this.topic = topic;
		this.source = source;
		this.traces = traces;
	}

	/// Returns after the acknowledgement.
	/// @throws EventNotPublishedException if there is none, for Kafka is away; the event
	/// may have arrived all the same
	/// @throws KafkaException if Kafka refuses this event
	public void publish(OutgoingEvent event) {
		ProducerRecord<byte[], byte[]> message = message(event);
		this.traces.publish(event, topic(), (traceparent) -> {
			if (traceparent != null) {
				message.headers().add("traceparent", bytes(traceparent));
			}
			send(message);
		});
	}

	/// @throws EventSetupException when `mitosis.events.topic` is not set
	public String topic() {
		if (this.topic == null) {
			throw new EventSetupException("A service that raises events owns a topic; set mitosis.events.topic");
		}
		return this.topic;
	}

	private ProducerRecord<byte[], byte[]> message(OutgoingEvent event) {
		CloudEvent cloudEvent = CloudEventBuilder.v1()
			.withId(event.id().toString())
			.withSource(this.source)
			.withType(event.type())
			.withSubject(event.subject().toString())
			.withTime(event.time().atOffset(ZoneOffset.UTC))
			.withExtension("sequence", Long.toString(event.sequence()))
			.withData("application/json", bytes(event.payload()))
			.build();
		return KafkaMessageFactory.createWriter(topic(), bytes(event.key().toString())).writeBinary(cloudEvent);
	}

	private void send(ProducerRecord<byte[], byte[]> message) {
		try {
			this.kafka.send(message).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		}
		catch (ExecutionException | RuntimeException ex) {
			throw isRefusal(ex) ? new KafkaException("Event refused", ex) : new EventNotPublishedException(ex);
		}
		catch (TimeoutException ex) {
			throw new EventNotPublishedException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new EventNotPublishedException(ex);
		}
	}

	/// Whether another event might well be taken, such as a smaller one.
	private static boolean isRefusal(Exception failure) {
		Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
		return cause instanceof ApiException && !(cause instanceof RetriableException);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
