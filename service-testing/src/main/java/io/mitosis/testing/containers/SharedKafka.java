package io.mitosis.testing.containers;

import org.testcontainers.kafka.KafkaContainer;

/// The broker of all tests of this JVM. It ends with the JVM, for contexts come and go.
final class SharedKafka extends KafkaContainer {

	SharedKafka() {
		super(ComposeFile.here().image("kafka"));
		withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
		withStartupTimeout(ComposedContainer.PATIENCE);
	}

	@Override
	public void close() {
		// the context that closes first is not the last one
	}

}
