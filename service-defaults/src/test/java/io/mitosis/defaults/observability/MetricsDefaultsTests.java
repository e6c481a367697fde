package io.mitosis.defaults.observability;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MetricsDefaultsTests {

	private final MeterRegistry registry = new SimpleMeterRegistry();

	@BeforeEach
	void filter() {
		var defaults = new MetricsAutoConfiguration();
		this.registry.config()
			.meterFilter(defaults.kafkaClientMeters())
			.meterFilter(defaults.disksWithoutPath())
			.meterFilter(defaults.databaseWithoutClusterId());
	}

	@Test
	void keepAFewMetersOfKafkasClientsAndNonePerPartition() {
		this.registry.counter("kafka.producer.record.send.total");
		this.registry.counter("kafka.producer.batch.split.total");
		this.registry.gauge("kafka.consumer.fetch.manager.records.lag.max", 1);
		this.registry.counter("kafka.consumer.fetch.manager.records.lag.max", "partition", "3");

		assertThat(this.registry.getMeters()).extracting((meter) -> meter.getId().getName())
			.containsExactlyInAnyOrder("kafka.producer.record.send.total",
					"kafka.consumer.fetch.manager.records.lag.max");
	}

	@Test
	void takeAwayWhatDiffersFromBuildToBuildAndFromStartToStart() {
		Meter.Id disk = this.registry.counter("disk.free", "path", "/home/ines/mitosis/.").getId();
		Meter.Id command = this.registry.counter("mongodb.driver.commands", "cluster.id", "6741a", "command", "find")
			.getId();
		Meter.Id other = this.registry.counter("files", "path", "kept").getId();

		assertThat(disk.getTags()).isEmpty();
		assertThat(command.getTags()).extracting("key").containsExactly("command");
		assertThat(other.getTag("path")).isEqualTo("kept");
	}

}
