package io.mitosis.defaults.rivals;

import io.mitosis.defaults.events.EventType;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@SpringBootApplication
public class RivalsApplication {

	@EventType("order.placed.v1")
	record OrderPlaced() {

	}

	@Component
	@KafkaListener(topics = "orders-events")
	static class OneListener {

		@KafkaHandler
		void on(OrderPlaced event) {
		}

	}

	@Component
	@KafkaListener(topics = "orders-events")
	static class OtherListener {

		@KafkaHandler
		void on(OrderPlaced event) {
		}

	}

}
