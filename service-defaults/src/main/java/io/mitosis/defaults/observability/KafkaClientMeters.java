package io.mitosis.defaults.observability;

import java.util.Set;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;

/// Keeps the dozen meters of Kafka's clients that answer a question; there are hundreds, many of them per partition.
final class KafkaClientMeters implements MeterFilter {

	private static final Set<String> KEPT = Set.of("kafka.consumer.last.poll.seconds.ago",
			"kafka.consumer.connection.count", "kafka.consumer.coordinator.assigned.partitions",
			"kafka.consumer.coordinator.rebalance.total", "kafka.consumer.fetch.manager.records.consumed.total",
			"kafka.consumer.fetch.manager.records.lag.max", "kafka.producer.buffer.available.bytes",
			"kafka.producer.connection.count", "kafka.producer.record.error.total", "kafka.producer.record.retry.total",
			"kafka.producer.record.send.total", "kafka.producer.request.latency.avg");

	@Override
	public MeterFilterReply accept(Meter.Id id) {
		boolean dropped = id.getName().startsWith("kafka.")
				&& (!KEPT.contains(id.getName()) || id.getTag("partition") != null);
		return dropped ? MeterFilterReply.DENY : MeterFilterReply.NEUTRAL;
	}

}
