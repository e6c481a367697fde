package io.mitosis.defaults.orders;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.stereotype.Component;

/// Remembers what it was told, and fails as often as it is asked to.
@Component
@KafkaListener(topics = "stock-events")
class StockListener {

	private final List<Heard> heard = new CopyOnWriteArrayList<>();

	private final List<UUID> tries = new CopyOnWriteArrayList<>();

	private final Map<UUID, Queue<RuntimeException>> failures = new ConcurrentHashMap<>();

	@KafkaHandler
	void on(StockReserved event, @Header("ce_id") UUID id, @Header("ce_sequence") long sequence) {
		this.tries.add(event.id());
		Queue<RuntimeException> queue = this.failures.getOrDefault(event.id(), new ConcurrentLinkedQueue<>());
		if (!queue.isEmpty()) {
			throw queue.remove();
		}
		this.heard.add(new Heard(event, id, sequence));
	}

	void failOn(UUID stock, List<? extends RuntimeException> exceptions) {
		this.failures.put(stock, new ConcurrentLinkedQueue<>(exceptions));
	}

	List<Heard> heardOf(UUID stock) {
		return this.heard.stream().filter((one) -> one.event().id().equals(stock)).toList();
	}

	long triesOf(UUID stock) {
		return this.tries.stream().filter(stock::equals).count();
	}

	record Heard(StockReserved event, UUID id, long sequence) {

	}

}
