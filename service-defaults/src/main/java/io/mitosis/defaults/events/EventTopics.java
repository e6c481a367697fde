package io.mitosis.defaults.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdminOperations;
import org.springframework.kafka.listener.MessageListenerContainer;

/// Declares the topic that this service owns and the dead-letter topics of its listeners.
///
/// The start does not wait for Kafka: the declaration is repeated in the background until it has worked.
class EventTopics implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(EventTopics.class);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final EventProperties properties;

	private final KafkaAdminOperations admin;

	private final KafkaListenerEndpointRegistry listeners;

	private volatile boolean running;

	EventTopics(EventProperties properties, KafkaAdminOperations admin, KafkaListenerEndpointRegistry listeners) {
		this.properties = properties;
		this.admin = admin;
		this.listeners = listeners;
	}

	@Override
	public void start() {
		this.running = true;
		NewTopic[] topics = topics().toArray(NewTopic[]::new);
		Thread.ofVirtual().name("event-topics").start(() -> declare(topics));
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private void declare(NewTopic[] topics) {
		while (this.running) {
			try {
				this.admin.createOrModifyTopics(topics);
				logger.info("Declared topics {}", List.of(topics).stream().map(NewTopic::name).toList());
				return;
			}
			catch (RuntimeException ex) {
				logger.warn("Kafka is not there yet, topics are declared later: {}", ex.getMessage());
				pause();
			}
		}
	}

	private void pause() {
		try {
			Thread.sleep(PAUSE);
		}
		catch (InterruptedException ex) {
			this.running = false;
		}
	}

	private List<NewTopic> topics() {
		List<NewTopic> topics = new ArrayList<>();
		if (this.properties.topic() != null) {
			topics.add(topic(this.properties.topic(), this.properties.retention()));
		}
		for (MessageListenerContainer container : this.listeners.getAllListenerContainers()) {
			String[] heard = container.getContainerProperties().getTopics();
			String group = container.getGroupId();
			if (heard == null || group == null) {
				continue;
			}
			for (String topic : heard) {
				topics.add(topic(DeadLetters.topic(topic, group), this.properties.deadLetterRetention()));
			}
		}
		return topics;
	}

	private NewTopic topic(String name, Duration retention) {
		return new NewTopic(name, this.properties.partitions(), this.properties.replicas())
			.configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
					TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention.toMillis())));
	}

}
