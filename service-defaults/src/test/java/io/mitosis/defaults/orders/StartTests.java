package io.mitosis.defaults.orders;

import java.util.stream.Stream;

import io.mitosis.defaults.ambiguous.AmbiguousApplication;
import io.mitosis.defaults.rivals.RivalsApplication;
import io.mitosis.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/// What stops a start, and that it does so with one sentence instead of a stack trace.
@ExtendWith(OutputCaptureExtension.class)
class StartTests {

	private static final String[] SETTINGS = { "--spring.config.import=classpath:service-defaults.yml",
			"--spring.application.name=orders", "--spring.mongodb.database=test",
			"--spring.mongodb.uri=" + TestDatabase.uri(), "--spring.kafka.bootstrap-servers=localhost:1",
			"--eureka.client.enabled=false", "--mitosis.eureka.password=test" };

	@Test
	void twoRecordsForOneEventTypeStopTheStart(CapturedOutput output) {
		assertThatStartStops(AmbiguousApplication.class);

		assertThat(output).contains("The event type order.placed.v1 is claimed by", "OrderMade", "OrderPlaced");
		assertThat(output).doesNotContain("\tat ");
	}

	@Test
	void twoListenersOfOneGroupOnATopicStopTheStart(CapturedOutput output) {
		assertThatStartStops(RivalsApplication.class);

		assertThat(output).contains("The topic orders-events has two listeners in the group orders");
		assertThat(output).doesNotContain("\tat ");
	}

	@Test
	void eventsWithoutATopicStopTheStart(CapturedOutput output) {
		assertThatStartStops(OrdersApplication.class);

		assertThat(output).contains("set mitosis.events.topic");
		assertThat(output).doesNotContain("\tat ");
	}

	@Test
	void aDatabaseThatMayLoseAcknowledgedWritesStopsTheStart(CapturedOutput output) {
		assertThatStartStops(OrdersApplication.class, "--spring.mongodb.uri=mongodb://localhost:1/?w=1",
				"--mitosis.events.topic=orders-events");

		assertThat(output).contains("spring.mongodb.uri (MONGODB_URI) must carry w=majority&journal=true");
		assertThat(output).doesNotContain("\tat ");
	}

	@Test
	void aCollectorWithoutAnAddressStopsTheStart(CapturedOutput output) {
		assertThatStartStops(OrdersApplication.class, "--mitosis.otlp.endpoint=tempo",
				"--mitosis.events.topic=orders-events");

		assertThat(output).contains("mitosis.otlp.endpoint must be an address such as http://localhost:4318");
		assertThat(output).doesNotContain("\tat ");
	}

	private static void assertThatStartStops(Class<?> application, String... settings) {
		SpringApplication start = new SpringApplicationBuilder(application).web(WebApplicationType.NONE).build();
		String[] all = Stream.concat(Stream.of(SETTINGS), Stream.of(settings)).toArray(String[]::new);

		assertThatException().isThrownBy(() -> start.run(all));
	}

}
