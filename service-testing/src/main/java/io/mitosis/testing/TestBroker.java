package io.mitosis.testing;

import java.util.Map;

import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/// One real Kafka broker for all tests of this JVM.
public final class TestBroker {

	private static final int PARTITIONS = 6;

	private TestBroker() {
	}

	/// The bootstrap address; the first call starts the broker.
	public static String address() {
		return Holder.broker.getBrokersAsString();
	}

	private static final class Holder {

		private static final EmbeddedKafkaBroker broker = start();

		private static EmbeddedKafkaBroker start() {
			EmbeddedKafkaBroker broker = new EmbeddedKafkaKraftBroker(1, PARTITIONS).brokerProperties(
					Map.of("auto.create.topics.enable", "false", "group.initial.rebalance.delay.ms", "0"));
			broker.afterPropertiesSet();
			Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy));
			return broker;
		}

	}

}
