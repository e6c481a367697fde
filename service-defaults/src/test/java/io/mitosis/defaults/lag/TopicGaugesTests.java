package io.mitosis.defaults.lag;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.mitosis.testing.Events;
import io.mitosis.testing.RealParts;
import io.mitosis.testing.TestBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/// What the owner of a topic tells about those who listen to it, none of whom is alive.
@Tag(RealParts.TAG)
@ExtendWith(OutputCaptureExtension.class)
class TopicGaugesTests {

	private static final Map<String, Object> BROKER = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
			TestBroker.address());

	private static final Events events = new Events();

	private static final Admin kafka = Admin.create(BROKER);

	private final String topic = "topic-" + UUID.randomUUID();

	private final String group = "group-" + UUID.randomUUID();

	private final MeterRegistry meters = new SimpleMeterRegistry();

	private final Admin own = Admin.create(BROKER);

	private final TopicGauges gauges = new TopicGauges(this.topic, () -> this.own, this.meters);

	@BeforeEach
	void aTopicWithFiveRecords() throws ExecutionException, InterruptedException {
		kafka.createTopics(List.of(new NewTopic(this.topic, 2, (short) 1))).all().get();
		send(this.topic, 0, 3);
		send(this.topic, 1, 2);
	}

	@AfterEach
	void stop() {
		this.gauges.stop();
	}

	@AfterAll
	static void hangUp() {
		events.close();
		kafka.close();
	}

	@Test
	void tellHowFarADeadConsumerHasComeAndHowFarItIsBehind() throws ExecutionException, InterruptedException {
		commit(0, 2);

		this.gauges.refresh();

		assertThat(gauge("consumer.position")).isEqualTo(2);
		assertThat(gauge("consumer.lag")).isEqualTo(3);
	}

	@Test
	void leaveOutWhatRetentionHasTakenAway() throws ExecutionException, InterruptedException {
		commit(0, 0);
		kafka.deleteRecords(Map.of(new TopicPartition(this.topic, 0), RecordsToDelete.beforeOffset(2))).all().get();

		this.gauges.refresh();

		assertThat(gauge("consumer.lag")).isEqualTo(3);
	}

	@Test
	void knowNobodyWhoHasNotCommittedHere() throws ExecutionException, InterruptedException {
		kafka.createTopics(List.of(new NewTopic(this.topic + "-2", 1, (short) 1))).all().get();
		kafka
			.alterConsumerGroupOffsets(this.group,
					Map.of(new TopicPartition(this.topic + "-2", 0), new OffsetAndMetadata(0)))
			.all()
			.get();

		this.gauges.refresh();

		assertThat(gauge("consumer.lag")).isNull();
	}

	@Test
	void forgetAGroupThatHasBeenDeleted() throws ExecutionException, InterruptedException {
		commit(1, 1);
		this.gauges.refresh();
		assertThat(gauge("consumer.lag")).isEqualTo(4);

		kafka.deleteConsumerGroups(List.of(this.group)).all().get();
		this.gauges.refresh();

		assertThat(gauge("consumer.lag")).isNull();
		assertThat(gauge("consumer.position")).isNull();
	}

	@Test
	void countWhatAGroupHasSetAside() throws ExecutionException, InterruptedException {
		String deadLetters = this.topic + "." + this.group + ".dlt";
		kafka.createTopics(List.of(new NewTopic(deadLetters, 2, (short) 1))).all().get();
		this.gauges.refresh();
		assertThat(gauge("dead.letters")).isZero();

		send(deadLetters, 1, 2);
		this.gauges.refresh();

		assertThat(gauge("dead.letters")).isEqualTo(2);
	}

	@Test
	void areTheSameAtEveryInstance() throws ExecutionException, InterruptedException {
		commit(0, 1);
		MeterRegistry others = new SimpleMeterRegistry();
		TopicGauges other = new TopicGauges(this.topic, () -> Admin.create(BROKER), others);

		this.gauges.refresh();
		other.refresh();

		other.stop();
		assertThat(gauge("consumer.lag")).isEqualTo(4).isEqualTo(gauge(others, "consumer.lag"));
	}

	@Test
	void keepTheLastFiguresWhileKafkaSaysNothingAndTellThatOnce(CapturedOutput output)
			throws ExecutionException, InterruptedException {
		commit(0, 2);
		this.gauges.refresh();
		this.own.close();

		this.gauges.refresh();
		this.gauges.refresh();

		assertThat(gauge("consumer.lag")).isEqualTo(3);
		assertThat(output.getOut()).containsOnlyOnce("Who listens to " + this.topic + " is not known for now");
	}

	@Test
	void waitForABrokerWhoseNameNobodyKnowsYet(CapturedOutput output) {
		TopicGauges early = new TopicGauges(this.topic,
				() -> Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "kafka.invalid:9092")),
				this.meters);

		early.refresh();
		early.refresh();

		assertThat(gauge("consumer.lag")).isNull();
		assertThat(output.getOut()).containsOnlyOnce("Who listens to " + this.topic + " is not known for now");
	}

	private static void send(String topic, int partition, int records) {
		for (int i = 0; i < records; i++) {
			events.send(new ProducerRecord<>(topic, partition, UUID.randomUUID().toString(), "{}"));
		}
	}

	private void commit(int partition, long offset) throws ExecutionException, InterruptedException {
		kafka
			.alterConsumerGroupOffsets(this.group,
					Map.of(new TopicPartition(this.topic, partition), new OffsetAndMetadata(offset)))
			.all()
			.get();
	}

	private @Nullable Double gauge(String name) {
		return gauge(this.meters, name);
	}

	private @Nullable Double gauge(MeterRegistry registry, String name) {
		Gauge gauge = registry.find(name).tag("topic", this.topic).tag("group", this.group).gauge();
		return (gauge != null) ? gauge.value() : null;
	}

}
