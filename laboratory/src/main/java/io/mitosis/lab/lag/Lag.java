package io.mitosis.lab.lag;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/// How far the services are behind, all together, and how to send them back to the beginning.
public final class Lag implements AutoCloseable {

	private final Broker broker;

	/// Looks at the broker at this address.
	public Lag(String bootstrapServers) {
		this.broker = new Broker(bootstrapServers);
	}

	/// The events that the consumer groups have not handled yet, all together.
	public long total() {
		Map<String, Map<TopicPartition, OffsetAndMetadata>> committed = committed();
		Map<TopicPartition, Long> ends = this.broker.offsets(
				committed.values().stream().flatMap((offsets) -> offsets.keySet().stream()).toList(),
				OffsetSpec.latest());
		return committed.values()
			.stream()
			.flatMap((offsets) -> offsets.entrySet().stream())
			.filter((offset) -> offset.getValue() != null)
			.mapToLong((offset) -> Math.max(0, ends.getOrDefault(offset.getKey(), 0L) - offset.getValue().offset()))
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
		Map<String, Map<TopicPartition, OffsetAndMetadata>> committed = committed();
		committed.forEach((group, offsets) -> {
			Map<TopicPartition, OffsetAndMetadata> beginning = new HashMap<>();
			this.broker.offsets(offsets.keySet(), OffsetSpec.earliest())
				.forEach((partition, first) -> beginning.put(partition, new OffsetAndMetadata(first)));
			this.broker.ask((admin) -> admin.alterConsumerGroupOffsets(group, beginning).all());
		});
		return List.copyOf(committed.keySet());
	}

	/// Waits until no group has a member, as after the end of all services.
	public boolean awaitNobody(Duration patience) {
		return Broker.await(() -> this.broker.ask((admin) -> admin.describeConsumerGroups(groups()).all())
			.values()
			.stream()
			.allMatch((group) -> group.members().isEmpty()), patience);
	}

	private Map<String, Map<TopicPartition, OffsetAndMetadata>> committed() {
		Map<String, Map<TopicPartition, OffsetAndMetadata>> committed = new HashMap<>();
		groups().forEach((group) -> committed.put(group,
				this.broker.ask((admin) -> admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())));
		return committed;
	}

	private Collection<String> groups() {
		return this.broker.ask((admin) -> admin.listGroups().all()).stream().map(GroupListing::groupId).toList();
	}

	@Override
	public void close() {
		this.broker.close();
	}

}
