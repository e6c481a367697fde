package io.mitosis.defaults.observability;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/// Which of the framework's meters are kept, and with which tags.
@AutoConfiguration(afterName = "io.mitosis.defaults.outbox.OutboxDefaultsAutoConfiguration")
@ConditionalOnClass(MeterRegistry.class)
class MetricsAutoConfiguration {

	@Bean
	MeterFilter kafkaClientMeters() {
		return new KafkaClientMeters();
	}

	/// The folder differs from machine to machine, and there is only one.
	@Bean
	MeterFilter disksWithoutPath() {
		return new WithoutTag("disk.", "path");
	}

	/// Drawn at random at each start: a new series of everything.
	@Bean
	MeterFilter databaseWithoutClusterId() {
		return new WithoutTag("mongodb.driver.", "cluster.id");
	}

	@Bean
	@ConditionalOnBean(GlobalGauges.class)
	GlobalGaugeSchedule globalGaugeSchedule(ObjectProvider<GlobalGauges> all) {
		return new GlobalGaugeSchedule(all.orderedStream().toList());
	}

}
