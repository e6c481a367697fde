package io.mitosis.defaults.lag;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/// Between which offsets the records of some partitions lie now.
///
/// @param first the first record that is still there
/// @param end one more than the last
record Offsets(Map<TopicPartition, Long> first, Map<TopicPartition, Long> end) {

	static Offsets of(Admin kafka, Collection<TopicPartition> partitions)
			throws ExecutionException, InterruptedException {
		return new Offsets(list(kafka, partitions, OffsetSpec.earliest()),
				list(kafka, partitions, OffsetSpec.latest()));
	}

	long records(String topic) {
		return this.end.keySet()
			.stream()
			.filter((partition) -> partition.topic().equals(topic))
			.mapToLong((partition) -> after(partition, 0))
			.sum();
	}

	/// The records that come after these positions; where there is none, all.
	long after(Collection<TopicPartition> partitions, Map<TopicPartition, Long> positions) {
		return partitions.stream()
			.mapToLong((partition) -> after(partition, positions.getOrDefault(partition, 0L)))
			.sum();
	}

	private long after(TopicPartition partition, long position) {
		long start = Math.max(position, this.first.getOrDefault(partition, 0L));
		return Math.max(0, this.end.getOrDefault(partition, 0L) - start);
	}

	private static Map<TopicPartition, Long> list(Admin kafka, Collection<TopicPartition> partitions, OffsetSpec which)
			throws ExecutionException, InterruptedException {
		return kafka
			.listOffsets(partitions.stream().collect(Collectors.toMap((partition) -> partition, (any) -> which)))
			.all()
			.get()
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> entry.getValue().offset()));
	}

}
