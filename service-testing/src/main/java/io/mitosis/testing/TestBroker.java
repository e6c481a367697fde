package io.mitosis.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import io.mitosis.testing.containers.Containers;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/// One real Kafka broker for all tests of this JVM, in it or in a container.
public final class TestBroker {

	private static final int PARTITIONS = 6;

	private TestBroker() {
	}

	/// The bootstrap address; the first call starts the broker.
	public static String address() {
		return Containers.areWanted() ? Containers.kafkaAddress() : Holder.broker.getBrokersAsString();
	}

	/// Makes a topic as its owner would, unless it is there.
	static void declare(String topic) {
		try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address()))) {
			if (!admin.listTopics().names().get().contains(topic)) {
				admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1))).all().get();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static final class Holder {

		private static final EmbeddedKafkaBroker broker = start();

		private static EmbeddedKafkaBroker start() {
			EmbeddedKafkaBroker broker = new EmbeddedKafkaKraftBroker(1, PARTITIONS)
				.brokerProperties(Map.of("auto.create.topics.enable", "false", "group.initial.rebalance.delay.ms", "0",
						"offsets.topic.num.partitions", "3"));
			broker.afterPropertiesSet();
			Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy));
			return broker;
		}

	}

}
