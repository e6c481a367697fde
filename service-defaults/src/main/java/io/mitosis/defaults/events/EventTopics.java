package io.mitosis.defaults.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.mitosis.defaults.lifecycle.BackgroundSetup;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdminOperations;
import org.springframework.kafka.listener.MessageListenerContainer;

/// Declares the topic that this service owns and the dead-letter topics of its listeners.
///
/// The start does not wait for Kafka: the declaration is repeated in the background until it has worked.
class EventTopics extends BackgroundSetup {

	private final EventProperties properties;

	private final KafkaAdminOperations admin;

	private final KafkaListenerEndpointRegistry listeners;

	EventTopics(EventProperties properties, KafkaAdminOperations admin, KafkaListenerEndpointRegistry listeners) {
		super("topics", Duration.ZERO);
		this.properties = properties;
		this.admin = admin;
		this.listeners = listeners;
	}

	@Override
	protected void setUp() {
		this.admin.createOrModifyTopics(topics().toArray(NewTopic[]::new));
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
