package io.mitosis.lab.lag;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.mitosis.lab.client.AwayException;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/// How far the groups of the services have read, and how to send one of them back.
public final class ConsumerGroups implements AutoCloseable {

	private final Broker broker;

	/// Asks the broker at this address.
	///
	/// @throws AwayException by every method if none answers
	public ConsumerGroups(String bootstrapServers) {
		this.broker = new Broker(bootstrapServers);
	}

	/// Every group that the broker knows.
	List<String> names() {
		return this.broker.ask((admin) -> admin.listGroups().all()).stream().map(GroupListing::groupId).toList();
	}

	/// What a group has read, by topic and partition; nothing for a group that never was.
	public Map<TopicPartition, Long> committed(String group) {
		Map<TopicPartition, Long> committed = new HashMap<>();
		this.broker.find((admin) -> admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
			.ifPresent((offsets) -> offsets.forEach((partition, offset) -> {
				if (offset != null) {
					committed.put(partition, offset.offset());
				}
			}));
		return committed;
	}

	/// How many events of a topic a group has yet to read.
	public long lag(String group, String topic) {
		Map<TopicPartition, Long> committed = committed(group);
		return ends(topic).entrySet()
			.stream()
			.mapToLong((end) -> Math.max(0, end.getValue() - committed.getOrDefault(end.getKey(), 0L)))
			.sum();
	}

	/// Waits until a group has read all of a topic.
	///
	/// @return whether that was so within this time
	public boolean awaitNoLag(String group, String topic, Duration patience) {
		return Broker.await(() -> lag(group, topic) == 0, patience);
	}

	/// Waits until a group has no members: one that was killed is believed dead after 10
	/// s.
	///
	/// @return whether that was so within this time
	public boolean awaitNobody(String group, Duration patience) {
		return Broker.await(() -> isEmpty(group), patience);
	}

	/// A group that never was is empty, too.
	boolean isEmpty(String group) {
		return this.broker.find((admin) -> admin.describeConsumerGroups(List.of(group)).all())
			.stream()
			.flatMap((groups) -> groups.values().stream())
			.allMatch((description) -> description.members().isEmpty());
	}

	/// Sends a group without members back to the first event that a topic keeps.
	public void rewind(String group, String topic) {
		move(group, this.broker.offsets(partitions(topic), OffsetSpec.earliest()));
	}

	/// Sends a group without members back to the first event that is kept of each topic
	/// that it reads.
	void rewind(String group) {
		Map<TopicPartition, Long> beginning = committed(group);
		beginning.replaceAll((partition, offset) -> 0L);
		move(group, beginning);
	}

	/// Makes a group without members go on at these offsets, or the nearest that are
	/// kept.
	public void move(String group, Map<TopicPartition, Long> wanted) {
		Map<TopicPartition, Long> first = this.broker.offsets(wanted.keySet(), OffsetSpec.earliest());
		Map<TopicPartition, Long> end = this.broker.offsets(wanted.keySet(), OffsetSpec.latest());
		Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
		wanted.forEach((partition, offset) -> offsets.put(partition, new OffsetAndMetadata(
				Math.clamp(offset, first.getOrDefault(partition, 0L), end.getOrDefault(partition, offset)))));
		this.broker.ask((admin) -> admin.alterConsumerGroupOffsets(group, offsets).all());
	}

	/// Where the partitions of a topic end by now; none of a topic that is not there.
	public Map<TopicPartition, Long> ends(String topic) {
		return ends(partitions(topic));
	}

	Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
		return this.broker.offsets(partitions, OffsetSpec.latest());
	}

	private List<TopicPartition> partitions(String topic) {
		return this.broker.find((admin) -> admin.describeTopics(List.of(topic)).allTopicNames())
			.stream()
			.flatMap((topics) -> topics.values().stream())
			.flatMap((description) -> description.partitions().stream())
			.map((partition) -> new TopicPartition(topic, partition.partition()))
			.toList();
	}

	@Override
	public void close() {
		this.broker.close();
	}

}
