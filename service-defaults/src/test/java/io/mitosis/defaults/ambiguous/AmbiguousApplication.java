package io.mitosis.defaults.ambiguous;

import io.mitosis.defaults.events.EventType;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class AmbiguousApplication {

	@EventType("order.placed.v1")
	record OrderPlaced() {

	}

	@EventType("order.placed.v1")
	record OrderMade() {

	}

}
