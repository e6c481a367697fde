package io.mitosis.defaults.outbox;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import io.mitosis.defaults.events.EventPublisher;
import io.mitosis.defaults.events.TraceContext;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/// Gives a service that has Kafka and MongoDB its outbox; each bean gives way to the service's own.
@AutoConfiguration(afterName = { "io.mitosis.defaults.events.EventDefaultsAutoConfiguration",
		"org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration" })
@ConditionalOnClass(MongoOperations.class)
@ConditionalOnBean(EventPublisher.class)
@EnableConfigurationProperties(OutboxProperties.class)
class OutboxDefaultsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	OutboxWriter outboxWriter(OutboxProperties properties, JsonMapper json, TraceContext traces, Clock clock) {
		return new OutboxWriter(properties, json, traces, clock);
	}

	@Bean
	@ConditionalOnMissingBean
	OutboxRelay outboxRelay(MongoOperations mongo, EventPublisher publisher, MeterRegistry meters) {
		return new OutboxRelay(mongo, publisher, meters);
	}

	@Bean
	@ConditionalOnMissingBean
	RelayLanes relayLanes(OutboxRelay relay, OutboxProperties properties) {
		return new RelayLanes(relay, properties.lanes());
	}

	@Bean
	@ConditionalOnMissingBean
	OutboxHandover outboxHandover(ObjectProvider<RelayLanes> lanes) {
		return new OutboxHandover(lanes);
	}

	@Bean
	@ConditionalOnMissingBean
	LockProvider lockProvider(MongoTemplate mongo) {
		return new MongoLockProvider(mongo.getDb());
	}

	@Bean
	@ConditionalOnMissingBean
	LockingTaskExecutor lockingTaskExecutor(LockProvider leases) {
		return new DefaultLockingTaskExecutor(leases);
	}

	@Bean
	@ConditionalOnMissingBean
	OutboxTypes outboxTypes(MongoMappingContext mapping) {
		return new OutboxTypes(mapping);
	}

	@Bean
	@ConditionalOnMissingBean
	OutboxSweep outboxSweep(MongoOperations mongo, OutboxTypes types, RelayLanes lanes, OutboxProperties properties,
			LockingTaskExecutor leases, Clock clock) {
		return new OutboxSweep(mongo, types, lanes, properties, leases, clock);
	}

	@Bean
	@ConditionalOnMissingBean
	OutboxGauges outboxGauges(MongoOperations mongo, OutboxTypes types, Clock clock, MeterRegistry meters) {
		return new OutboxGauges(mongo, types, clock, meters);
	}

	@Bean
	@ConditionalOnMissingBean
	OutboxSchedule outboxSchedule(OutboxTypes types, EventPublisher publisher, OutboxSweep sweep,
			OutboxProperties properties) {
		return new OutboxSchedule(types, publisher, sweep, properties);
	}

}
