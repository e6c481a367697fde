package io.mitosis.defaults.outbox;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.mitosis.defaults.orders.Order;
import io.mitosis.defaults.orders.Orders;
import io.mitosis.defaults.orders.OrdersTest;
import io.mitosis.defaults.orders.UnreliablePublisher;
import io.mitosis.defaults.problem.UnavailableException;
import io.mitosis.testing.Events;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

@OrdersTest
class OutboxTests {

	private static final String TOPIC = "orders-events";

	private static final Events events = new Events();

	private final Order order = Order.place();

	@Autowired
	Orders orders;

	@Autowired
	OutboxRelay relay;

	@Autowired
	UnreliablePublisher publisher;

	@Autowired
	MongoOperations mongo;

	@Autowired
	MeterRegistry meters;

	@Autowired
	Tracer tracer;

	@AfterEach
	void leaveNothingToTheSweep() {
		this.orders.deleteAll();
	}

	@AfterAll
	static void hangUp() {
		events.close();
	}

	@Test
	void storesStateAndEventsInOneDocument() {
		this.publisher.fail(this.order.id());
		this.order.addLine("bread");

		this.orders.save(this.order);

		Document stored = stored();
		assertThat(stored.getInteger("lines")).isOne();
		assertThat(stored.getList("outbox", Document.class)).extracting((entry) -> entry.getString("type"))
			.containsExactly("order.placed.v1", "order.line-added.v1");
	}

	@Test
	void publishesInOrderAsCloudEvents() {
		this.order.addLine("bread");
		this.order.addLine("butter");

		String trace = saveWithinATrace();

		awaitSequences(1, 2, 3);
		ConsumerRecord<String, String> last = published().getLast();
		assertThat(last.key()).isEqualTo(this.order.customer().toString());
		assertThat(last.value()).isEqualTo("""
				{"id":"%s","number":2,"text":"butter"}""".formatted(this.order.id()));
		assertThat(Events.header(last, "ce_specversion")).isEqualTo("1.0");
		assertThat(Events.header(last, "ce_type")).isEqualTo("order.line-added.v1");
		assertThat(Events.header(last, "ce_source")).isEqualTo("/orders");
		assertThat(Events.header(last, "ce_subject")).isEqualTo(this.order.id().toString());
		assertThat(Events.header(last, "ce_time")).isNotEmpty();
		assertThat(Events.header(last, "content-type")).isEqualTo("application/json");
		assertThat(Events.header(last, "traceparent")).startsWith("00-" + trace + "-");
	}

	@Test
	void takesOutWhatIsPublishedWithoutTouchingTheVersion() {
		Order saved = this.orders.save(this.order);

		awaitEmptyOutbox();
		assertThat(this.orders.findById(this.order.id()).orElseThrow().version()).isEqualTo(saved.version());
	}

	@Test
	void publishesAgainUnderTheSameIdAfterACrashBetweenAcknowledgementAndRemoval() {
		this.publisher.failOnceAfterTheAcknowledgement(this.order.id());

		this.orders.save(this.order);

		awaitSequences(1, 1);
		awaitEmptyOutbox();
		assertThat(published()).extracting((message) -> Events.header(message, "ce_id")).containsOnly(id(0));
	}

	@Test
	void publishesInOrderWhenTheBrokerIsBack() {
		this.publisher.fail(this.order.id());
		this.orders.save(this.order);
		IntStream.range(0, 4).forEach((_) -> addLine());
		assertThat(stored().getList("outbox", Document.class)).hasSize(5);

		this.publisher.recover(this.order.id());

		awaitSequences(1, 2, 3, 4, 5);
		awaitEmptyOutbox();
	}

	@RepeatedTest(5)
	void keepsTheOrderWhenSavesAndRelaysRace() throws InterruptedException {
		this.orders.save(this.order);

		try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Callable<Object>> tasks = Stream
				.generate(() -> List.of(Executors.callable(this::addLine), Executors.callable(this::relay)))
				.limit(30)
				.flatMap(List::stream)
				.toList();
			assertThat(crowd.invokeAll(tasks)).allSatisfy(Future::get);
		}

		assertThat(stored().getInteger("lines")).isEqualTo(30);
		awaitEmptyOutbox();
		assertThat(sequences().stream().distinct())
			.containsExactlyElementsOf(LongStream.rangeClosed(1, 31).boxed().toList());
	}

	@Test
	void refusesAnotherEventWhenAThousandWait() {
		this.publisher.fail(this.order.id());
		IntStream.range(0, 999).forEach((_) -> this.order.addLine("bread"));
		Order full = this.orders.save(this.order);

		full.addLine("crumb");

		assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> this.orders.save(full));
		assertThat(stored().getList("outbox", Document.class)).hasSize(1_000);
	}

	@Test
	void isNotHeldUpByADocumentThatKafkaRefuses() {
		Order huge = Order.place();
		huge.addLine("x".repeat(2_000_000));
		this.orders.save(huge);

		this.orders.save(this.order);

		awaitSequences(1);
		awaitEmptyOutbox();
	}

	@Test
	void findsWhatWaitsByAnIndex() {
		await().atMost(ofSeconds(20))
			.untilAsserted(() -> assertThat(this.mongo.indexOps(Order.class).getIndexInfo())
				.anySatisfy((index) -> assertThat(index.isIndexForFields(List.of("outbox.time"))).isTrue()));
	}

	@Test
	void tellsHowManyDocumentsWaitAndSinceWhen() {
		this.publisher.fail(this.order.id());

		this.orders.save(this.order);

		await().atMost(ofSeconds(20)).untilAsserted(() -> {
			assertThat(this.meters.get("outbox.pending").gauge().value()).isPositive();
			assertThat(this.meters.get("outbox.oldest.age").timeGauge().value()).isPositive();
		});
	}

	private String saveWithinATrace() {
		var span = this.tracer.nextSpan().start();
		try (var _ = this.tracer.withSpan(span)) {
			this.orders.save(this.order);
		}
		span.end();
		return span.context().traceId();
	}

	private void addLine() {
		while (true) {
			Order current = this.orders.findById(this.order.id()).orElseThrow();
			current.addLine("bread");
			try {
				this.orders.save(current);
				return;
			}
			catch (OptimisticLockingFailureException ex) {
				Thread.onSpinWait();
			}
		}
	}

	private void relay() {
		this.relay.relay(new AggregateRef(Order.class, this.order.id()));
	}

	private Document stored() {
		return Objects.requireNonNull(this.mongo.findById(this.order.id(), Document.class, "orders"));
	}

	private List<ConsumerRecord<String, String>> published() {
		return events.of(TOPIC, this.order.customer());
	}

	private List<Long> sequences() {
		return published().stream().map((message) -> Long.valueOf(Events.header(message, "ce_sequence"))).toList();
	}

	private void awaitSequences(long... sequences) {
		await().atMost(ofSeconds(20))
			.untilAsserted(
					() -> assertThat(sequences()).containsExactlyElementsOf(LongStream.of(sequences).boxed().toList()));
	}

	private void awaitEmptyOutbox() {
		await().atMost(ofSeconds(20))
			.untilAsserted(() -> assertThat(stored().getList("outbox", Document.class)).isEmpty());
	}

	private String id(int index) {
		return Events.header(published().get(index), "ce_id");
	}

}
