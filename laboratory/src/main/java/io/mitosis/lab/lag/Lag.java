package io.mitosis.lab.lag;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;

/// How far the services are behind, all together, and how to send them back to the beginning.
public final class Lag implements AutoCloseable {

	private final ConsumerGroups groups;

	/// Looks at the broker at this address.
	public Lag(String bootstrapServers) {
		this.groups = new ConsumerGroups(bootstrapServers);
	}

	/// The events that the consumer groups have not handled yet, all together.
	///
	/// The ends are looked at after all groups: what one group's work has added to
	/// another's
	/// topic meanwhile is counted.
	public long total() {
		List<Map<TopicPartition, Long>> committed = this.groups.names().stream().map(this.groups::committed).toList();
		Map<TopicPartition, Long> ends = this.groups
			.ends(committed.stream().flatMap((offsets) -> offsets.keySet().stream()).toList());
		return committed.stream()
			.flatMap((offsets) -> offsets.entrySet().stream())
			.mapToLong((offset) -> Math.max(0, ends.getOrDefault(offset.getKey(), 0L) - offset.getValue()))
			.sum();
	}

	/// Waits until every group has handled everything.
	///
	/// @return whether that was so within this time
	public boolean awaitNone(Duration patience) {
		return Broker.await(() -> total() == 0, patience);
	}

	/// Sends every group of a stopped system back to the first event that is kept.
	///
	/// @return the groups
	public List<String> rewind() {
		List<String> names = this.groups.names();
		names.forEach(this.groups::rewind);
		return names;
	}

	/// Waits until no group has a member, as after the end of all services.
	public boolean awaitNobody(Duration patience) {
		return Broker.await(() -> this.groups.names().stream().allMatch(this.groups::isEmpty), patience);
	}

	@Override
	public void close() {
		this.groups.close();
	}

}
