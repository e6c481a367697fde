package io.mitosis.defaults.orders;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import io.mitosis.defaults.events.EventPublisher;
import io.mitosis.defaults.events.OutgoingEvent;
import io.mitosis.defaults.events.TraceContext;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.core.KafkaOperations;

/// Publishes for real, but for the orders whose events a test wants to fail.
///
/// No stubbed spy, for the relay publishes beside the test: what it publishes while the test stubs would be taken for
/// the call to stub, and be lost.
public class UnreliablePublisher extends EventPublisher {

	private final Map<UUID, Consumer<Runnable>> failures = new ConcurrentHashMap<>();

	public UnreliablePublisher(KafkaOperations<byte[], byte[]> kafka, @Value("${mitosis.events.topic}") String topic,
			TraceContext traces) {
		super(kafka, topic, URI.create("/orders"), traces);
	}

	@Override
	public void publish(OutgoingEvent event) {
		this.failures.getOrDefault(event.subject(), Runnable::run).accept(() -> super.publish(event));
	}

	public void fail(UUID order) {
		this.failures.put(order, (publication) -> {
			throw new IllegalStateException("Not now");
		});
	}

	public void failOnceAfterTheAcknowledgement(UUID order) {
		this.failures.put(order, (publication) -> {
			this.failures.remove(order);
			publication.run();
			throw new IllegalStateException("Crashed");
		});
	}

	public void recover(UUID order) {
		this.failures.remove(order);
	}

}
