package io.mitosis.defaults.events;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How this service takes part in the exchange of events.
///
/// @param topic the topic that this service owns and publishes to; none if it only listens
/// @param partitions of every topic that it declares
/// @param replicas of every topic that it declares; 1 suits a single broker
/// @param retention of its topic, which bounds how long personal data stays there
/// @param deadLetterRetention of the dead letters of its listeners
@ConfigurationProperties("mitosis.events")
record EventProperties(@Nullable String topic, @DefaultValue("6") int partitions, @DefaultValue("1") short replicas,
		@DefaultValue("7d") Duration retention, @DefaultValue("30d") Duration deadLetterRetention) {

}
