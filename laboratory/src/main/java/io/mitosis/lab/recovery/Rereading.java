package io.mitosis.lab.recovery;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import io.mitosis.lab.lag.ConsumerGroups;
import io.mitosis.lab.recovery.Manifest.Position;
import org.apache.kafka.common.TopicPartition;

/// Sends the consumer group of a restored service back to where it was when its backup was taken.
///
/// In the topics of others it hears everything since again. In its own topic it skips what it told after the backup, for
/// that is lost, and hears only what it had not handled then.
final class Rereading {

	private final ConsumerGroups groups;

	private final Tail tail;

	Rereading(ConsumerGroups groups, Tail tail) {
		this.groups = groups;
		this.tail = tail;
	}

	/// Of a partition that the service has read since, but not before the backup, it
	/// hears everything.
	///
	/// @return how many of its own events are published again
	int begin(OwnedData owned, Position then) {
		Map<TopicPartition, Long> read = partitions(then.read());
		this.groups.committed(owned.service()).keySet().forEach((partition) -> read.putIfAbsent(partition, 0L));
		Map<TopicPartition, Long> own = new HashMap<>(read);
		own.keySet().removeIf((partition) -> !partition.topic().equals(owned.topic()));
		Map<TopicPartition, Long> wanted = new HashMap<>(read);
		wanted.keySet().removeAll(own.keySet());
		if (!own.isEmpty()) {
			wanted.putAll(endsOf(owned.topic(), own.keySet()));
		}
		this.groups.move(owned.service(), wanted);
		return this.tail.repeat(own, partitions(then.ends()));
	}

	private Map<TopicPartition, Long> endsOf(String topic, Collection<TopicPartition> partitions) {
		Map<TopicPartition, Long> ends = new HashMap<>(this.groups.ends(topic));
		ends.keySet().retainAll(partitions);
		return ends;
	}

	private static Map<TopicPartition, Long> partitions(Map<String, Long> named) {
		Map<TopicPartition, Long> partitions = new HashMap<>();
		named.forEach((name, offset) -> {
			int dash = name.lastIndexOf('-');
			partitions.put(new TopicPartition(name.substring(0, dash), Integer.parseInt(name.substring(dash + 1))),
					offset);
		});
		return partitions;
	}

}
