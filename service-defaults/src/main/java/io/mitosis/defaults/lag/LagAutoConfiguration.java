package io.mitosis.defaults.lag;

import java.util.HashMap;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;

/// Lets the owner of a topic measure who listens to it.
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnClass({ KafkaAdmin.class, MeterRegistry.class })
@ConditionalOnProperty("mitosis.events.topic")
class LagAutoConfiguration {

	/// In milliseconds. The client logs each connection that fails, so it tries rarely.
	private static final Map<String, Object> SHORT = Map.of(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000,
			AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 4_000, AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG,
			5_000, AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 5_000);

	@Bean
	@ConditionalOnMissingBean
	TopicGauges topicGauges(@Value("${mitosis.events.topic}") String topic, KafkaAdmin kafka, MeterRegistry meters) {
		Map<String, Object> settings = new HashMap<>(kafka.getConfigurationProperties());
		settings.putAll(SHORT);
		return new TopicGauges(topic, () -> Admin.create(settings), meters);
	}

}
