package io.mitosis.defaults.orders;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// Remembers under which trace it was told of an order.
@Component
@KafkaListener(topics = "orders-events")
class OrderListener {

	private final Map<UUID, String> traces = new ConcurrentHashMap<>();

	private final Tracer tracer;

	OrderListener(Tracer tracer) {
		this.tracer = tracer;
	}

	@KafkaHandler
	void on(OrderPlaced event) {
		var span = this.tracer.currentSpan();
		this.traces.put(event.id(), (span != null) ? span.context().traceId() : "none");
	}

	@Nullable String traceOf(UUID order) {
		return this.traces.get(order);
	}

}
