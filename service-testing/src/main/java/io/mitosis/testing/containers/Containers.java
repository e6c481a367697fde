package io.mitosis.testing.containers;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startable;
import org.testcontainers.mongodb.MongoDBContainer;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;

/// Connects a context to a MongoDB and a Kafka in containers, one of each for all contexts of this JVM.
@TestConfiguration(proxyBeanMethods = false)
public class Containers {

	/// The tag of the tests that need containers whatever else there is; only
	/// `-Pcontainers` runs them.
	public static final String TAG = "containers";

	/// Whether tests run on containers instead of what this JVM can offer: `./mvnw verify
	/// -Pcontainers` asks for it.
	public static boolean areWanted() {
		return Boolean.getBoolean("mitosis.containers");
	}

	/// A connection string without a database; the first call starts the container.
	public static String mongodbUri() {
		return started(MongoDb.container).getConnectionString();
	}

	/// The bootstrap address; the first call starts the container.
	public static String kafkaAddress() {
		return started(Kafka.container).getBootstrapServers();
	}

	@Bean
	@ServiceConnection
	MongoDBContainer mongodbContainer() {
		return MongoDb.container;
	}

	@Bean
	@ServiceConnection
	KafkaContainer kafkaContainer() {
		return Kafka.container;
	}

	private static <T extends Startable> T started(T container) {
		container.start();
		return container;
	}

	private static final class MongoDb {

		private static final MongoDBContainer container = new SharedMongoDb();

	}

	private static final class Kafka {

		private static final KafkaContainer container = new SharedKafka();

	}

}
