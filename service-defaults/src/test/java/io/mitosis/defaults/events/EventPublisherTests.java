package io.mitosis.defaults.events;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;

import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class EventPublisherTests {

	@SuppressWarnings("unchecked")
	private final KafkaOperations<byte[], byte[]> kafka = mock(KafkaOperations.class);

	private final EventPublisher publisher = new EventPublisher(this.kafka, "orders-events", URI.create("/orders"),
			new TraceContext(Tracer.NOOP, Propagator.NOOP));

	@Test
	void takesKafkaForAwayWhetherTheClientSaysSoAtOnceOrLate() {
		given(this.kafka.send(anyRecord())).willThrow(new KafkaException("No metadata", new TimeoutException()))
			.willThrow(new org.apache.kafka.common.KafkaException("No resolvable bootstrap address"))
			.willReturn(CompletableFuture.failedFuture(new TimeoutException()));

		for (int i = 0; i < 3; i++) {
			assertThatExceptionOfType(EventNotPublishedException.class).isThrownBy(this::publish);
		}
	}

	@Test
	void tellsARefusalOfOneEventFromAnOutage() {
		given(this.kafka.send(anyRecord()))
			.willReturn(CompletableFuture.failedFuture(new RecordTooLargeException("2 MB")));

		assertThatExceptionOfType(KafkaException.class).isThrownBy(this::publish);
	}

	private void publish() {
		this.publisher.publish(new OutgoingEvent(UUID.randomUUID(), "order.placed.v1", UUID.randomUUID(), 1,
				Instant.EPOCH, UUID.randomUUID(), "{}", null));
	}

	private static ProducerRecord<byte[], byte[]> anyRecord() {
		return ArgumentMatchers.any();
	}

}
