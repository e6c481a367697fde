package io.mitosis.notification.stream;

import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/// A consumer of our own topic that belongs to no group: no offsets, no rebalances, no lag.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamProperties.class)
class StreamConfiguration {

	@Bean
	NotificationTail notificationTail(ConsumerFactory<?, ?> consumers, @Value("${mitosis.events.topic}") String topic,
			LiveStreams streams, JsonMapper json) {
		Map<String, Object> settings = new HashMap<>(consumers.getConfigurationProperties());
		settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
		settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
		settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
		return new NotificationTail(new DefaultKafkaConsumerFactory<>(settings), topic, streams, json);
	}

}
