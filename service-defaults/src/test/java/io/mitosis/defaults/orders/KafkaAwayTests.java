package io.mitosis.defaults.orders;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.mitosis.testing.Events;
import io.mitosis.testing.RealParts;
import io.mitosis.testing.TestBroker;
import io.mitosis.testing.TestDatabase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// A service that is there before Kafka is.
@Tag(RealParts.TAG)
class KafkaAwayTests {

	private static final int PLACED = 40;

	@Test
	void startsAndSavesAndPublishesEverythingInOrderOnceKafkaIsThere() throws IOException {
		try (Forwarder kafka = new Forwarder(TestBroker.address());
				ConfigurableApplicationContext service = start(kafka);
				Events events = new Events()) {
			Instant before = Instant.now();
			List<Order> placed = Stream.generate(() -> place(service.getBean(Orders.class))).limit(PLACED).toList();
			assertThat(Duration.between(before, Instant.now())).as("Each that asked Kafka would wait five seconds")
				.isLessThan(Duration.ofSeconds(60));

			kafka.open();

			await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
				Map<String, List<String>> published = sequencesByKey(events);
				assertThat(placed).allSatisfy((order) -> assertThat(published.get(order.customer().toString()))
					.containsExactly("1", "2", "3"));
			});
		}
	}

	private static ConfigurableApplicationContext start(Forwarder kafka) {
		return new SpringApplicationBuilder(OrdersApplication.class).web(WebApplicationType.NONE)
			.run("--spring.config.name=orders", "--spring.kafka.bootstrap-servers=" + kafka.address(),
					"--spring.mongodb.uri=" + TestDatabase.uri(),
					"--spring.mongodb.database=" + TestDatabase.freshName(), "--eureka.client.enabled=false",
					"--mitosis.eureka.password=test", "--mitosis.drain.wait=0s");
	}

	private static Order place(Orders orders) {
		Order order = orders.save(Order.place());
		order.addLine("bread");
		order.addLine("butter");
		return orders.save(order);
	}

	/// Whatever came twice stands where it came first.
	private static Map<String, List<String>> sequencesByKey(Events events) {
		return events.all("orders-events")
			.stream()
			.collect(groupingBy(ConsumerRecord::key, mapping((message) -> Events.header(message, "ce_sequence"),
					collectingAndThen(toList(), (all) -> all.stream().distinct().toList()))));
	}

}
