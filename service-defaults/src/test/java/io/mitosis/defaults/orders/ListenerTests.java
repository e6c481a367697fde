package io.mitosis.defaults.orders;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.search.MeterNotFoundException;
import io.micrometer.tracing.Tracer;
import io.mitosis.defaults.problem.UnavailableException;
import io.mitosis.testing.Events;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@OrdersTest
class ListenerTests {

	private static final String TOPIC = "stock-events";

	private static final String DEAD_LETTERS = "stock-events.orders.dlt";

	private static final Events events = new Events();

	private final UUID stock = UUID.randomUUID();

	@Autowired
	StockListener listener;

	@Autowired
	OrderListener ownListener;

	@Autowired
	Orders orders;

	@Autowired
	MeterRegistry meters;

	@Autowired
	Tracer tracer;

	@AfterAll
	static void hangUp() {
		events.close();
	}

	@Test
	void hearsTheFieldsItDeclaresAndTheAttributesItAsksFor() {
		var message = Events.event(TOPIC, "stock.reserved.v1", this.stock, 7, """
				{"id": "%s", "pieces": 3, "shelf": "unknown here"}""".formatted(this.stock));
		events.send(message);

		awaitPieces(3);
		StockListener.Heard heard = this.listener.heardOf(this.stock).getFirst();
		assertThat(heard.id()).hasToString(header(message, "ce_id"));
		assertThat(heard.sequence()).isEqualTo(7);
	}

	@Test
	void ignoresTypesThatThisListenerDoesNotHandle() {
		double ignored = count("ignored");

		events.send(Events.event(TOPIC, "stock.repainted.v9", this.stock, 1, "{}"));
		events.send(Events.event(TOPIC, "order.placed.v1", this.stock, 2, "{\"id\": \"%s\"}".formatted(this.stock)));
		reserve(3, 1);

		awaitPieces(1);
		assertThat(count("ignored")).isEqualTo(ignored + 2);
		assertThat(deadLetters()).isEmpty();
	}

	@Test
	void setsAsideWhatCannotBeReadAndMovesOn() {
		events.send(new ProducerRecord<>(TOPIC, this.stock.toString(), "poison"));
		events.send(Events.event(TOPIC, "stock.reserved.v1", this.stock, 2, "{\"pieces\": \"many\"}"));
		reserve(3, 1);

		awaitPieces(1);
		assertThat(deadLetters()).extracting(ConsumerRecord::value).containsExactly("poison", "{\"pieces\": \"many\"}");
	}

	@Test
	void setsAsideABrokenRuleAtOnceWithItsCauseAndAllItsHeaders() {
		this.listener.failOn(this.stock, List.of(new IllegalArgumentException("No such shelf")));

		var message = reserve(1, 1);

		await().atMost(ofSeconds(20)).untilAsserted(() -> assertThat(deadLetters()).hasSize(1));
		ConsumerRecord<String, String> letter = deadLetters().getFirst();
		assertThat(this.listener.triesOf(this.stock)).isOne();
		assertThat(letter.value()).isEqualTo(message.value());
		assertThat(Events.header(letter, "kafka_dlt-exception-message")).contains("No such shelf");
		assertThat(message.headers())
			.allSatisfy((header) -> assertThat(letter.headers().lastHeader(header.key())).isEqualTo(header));
	}

	@Test
	void setsAsideTheUnexpectedAfterFiveTries() {
		this.listener.failOn(this.stock, Collections.nCopies(9, new IllegalStateException("Nobody knows")));
		double failed = count("failed");
		double deadLettered = count("dead-lettered");

		reserve(1, 1);

		await().atMost(ofSeconds(20)).untilAsserted(() -> assertThat(deadLetters()).hasSize(1));
		assertThat(this.listener.triesOf(this.stock)).isEqualTo(5);
		await().untilAsserted(() -> assertThat(count("dead-lettered")).isEqualTo(deadLettered + 1));
		assertThat(count("failed")).isEqualTo(failed + 5);
	}

	@Test
	void countsFromZeroWhatMayNeverHappen() {
		assertThat(List.of("handled", "ignored", "failed", "dead-lettered")).allSatisfy((outcome) -> assertThat(
				this.meters.find("events.consumed").tags("topic", "orders-events", "outcome", outcome).counter())
			.isNotNull());
		assertThat(this.meters.find("event.age").tag("topic", "orders-events").timer()).isNotNull();
	}

	@Test
	void isMeasuredByTheOwnerOfTheTopic() {
		Order order = this.orders.save(Order.place());

		await().untilAsserted(() -> assertThat(this.ownListener.traceOf(order.id())).isNotNull());
		await().ignoreException(MeterNotFoundException.class).untilAsserted(() -> {
			assertThat(ofOwnGroup("consumer.position")).isPositive();
			assertThat(ofOwnGroup("consumer.lag")).isZero();
			assertThat(ofOwnGroup("dead.letters")).isZero();
		});
	}

	@Test
	void waitsForWhatIsAwayAndKeepsTheOrder() {
		this.listener.failOn(this.stock,
				List.of(new UnavailableException("The shelf", ofSeconds(1), new IllegalArgumentException("inner")),
						new OptimisticLockingFailureException("Lost a race")));

		reserve(1, 1);
		reserve(2, 2);

		awaitPieces(1, 2);
		assertThat(deadLetters()).isEmpty();
	}

	@Test
	void handlesAnEventUnderTheTraceOfTheRequestThatCausedIt() {
		Order order = Order.place();
		var span = this.tracer.nextSpan().start();
		try (var _ = this.tracer.withSpan(span)) {
			this.orders.save(order);
		}
		span.end();

		await().atMost(ofSeconds(20))
			.untilAsserted(() -> assertThat(this.ownListener.traceOf(order.id())).isEqualTo(span.context().traceId()));
	}

	@Test
	void tellsHowOldEventsAreWhenHandled() {
		reserve(1, 1);

		awaitPieces(1);
		await().atMost(ofSeconds(5))
			.untilAsserted(
					() -> assertThat(this.meters.get("event.age").tag("topic", TOPIC).timer().count()).isPositive());
	}

	private ProducerRecord<String, String> reserve(long sequence, int pieces) {
		var message = Events.event(TOPIC, "stock.reserved.v1", this.stock, sequence,
				"{\"id\": \"%s\", \"pieces\": %d}".formatted(this.stock, pieces));
		events.send(message);
		return message;
	}

	private void awaitPieces(Integer... pieces) {
		await().atMost(ofSeconds(20))
			.untilAsserted(
					() -> assertThat(this.listener.heardOf(this.stock)).extracting((heard) -> heard.event().pieces())
						.containsExactly(pieces));
	}

	private List<ConsumerRecord<String, String>> deadLetters() {
		return events.of(DEAD_LETTERS, this.stock);
	}

	private double count(String outcome) {
		return this.meters.counter("events.consumed", "topic", TOPIC, "outcome", outcome).count();
	}

	private double ofOwnGroup(String gauge) {
		return this.meters.get(gauge).tags("topic", "orders-events", "group", "orders").gauge().value();
	}

	private static String header(ProducerRecord<?, ?> message, String name) {
		return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
	}

}
