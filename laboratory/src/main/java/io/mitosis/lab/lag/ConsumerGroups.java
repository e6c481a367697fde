package io.mitosis.lab.recovery;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.mitosis.lab.client.AwayException;
import io.mitosis.lab.process.Pause;
import io.mitosis.lab.system.LabException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// How far the groups of the services have read, and how to send one of them back.
public final class ConsumerGroups implements AutoCloseable {

	private static final Duration GLANCE = Duration.ofMillis(300);

	private final String bootstrapServers;

	private final Admin admin;

	/// Asks the broker at this address.
	///
	/// @throws AwayException by every method if none answers
	public ConsumerGroups(String bootstrapServers) {
		this.bootstrapServers = bootstrapServers;
		this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
				AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5000, AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
				4000));
	}

	/// What a group has read, by topic and partition; nothing for a group that never was.
	Map<TopicPartition, Long> committed(String group) {
		Map<TopicPartition, Long> committed = new HashMap<>();
		get(this.admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()).forEach((partition, offset) -> {
			if (offset != null) {
				committed.put(partition, offset.offset());
			}
		});
		return committed;
	}

	/// How many events of a topic a group has yet to read.
	long lag(String group, String topic) {
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
		return await(() -> lag(group, topic) == 0, patience);
	}

	/// Waits until a group has no members: one that was killed is believed dead after 10
	/// s.
	///
	/// @return whether that was so within this time
	public boolean awaitNobody(String group, Duration patience) {
		return await(() -> isEmpty(group), patience);
	}

	/// A group that never was is empty, too.
	private boolean isEmpty(String group) {
		try {
			return get(this.admin.describeConsumerGroups(List.of(group)).all()).values()
				.stream()
				.allMatch((description) -> description.members().isEmpty());
		}
		catch (GroupIdNotFoundException ex) {
			return true;
		}
	}

	/// Sends a group without members back to the first event that a topic keeps.
	void rewind(String group, String topic) {
		move(group, offsets(partitions(topic), OffsetSpec.earliest()));
	}

	/// Makes a group without members go on at these offsets, or the nearest that are
	/// kept.
	void move(String group, Map<TopicPartition, Long> wanted) {
		Map<TopicPartition, Long> first = offsets(wanted.keySet(), OffsetSpec.earliest());
		Map<TopicPartition, Long> end = offsets(wanted.keySet(), OffsetSpec.latest());
		Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
		wanted.forEach((partition, offset) -> offsets.put(partition, new OffsetAndMetadata(
				Math.clamp(offset, first.getOrDefault(partition, 0L), end.getOrDefault(partition, offset)))));
		get(this.admin.alterConsumerGroupOffsets(group, offsets).all());
	}

	/// Where the partitions of a topic end by now; none of a topic that is not there.
	Map<TopicPartition, Long> ends(String topic) {
		return offsets(partitions(topic), OffsetSpec.latest());
	}

	private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec which) {
		Map<TopicPartition, Long> offsets = new HashMap<>();
		get(this.admin
			.listOffsets(partitions.stream().collect(Collectors.toMap(Function.identity(), (partition) -> which)))
			.all()).forEach((partition, offset) -> offsets.put(partition, offset.offset()));
		return offsets;
	}

	private List<TopicPartition> partitions(String topic) {
		try {
			return get(this.admin.describeTopics(List.of(topic)).allTopicNames()).values()
				.stream()
				.flatMap((description) -> description.partitions().stream())
				.map((partition) -> new TopicPartition(topic, partition.partition()))
				.toList();
		}
		catch (UnknownTopicOrPartitionException ex) {
			return List.of();
		}
	}

	private static boolean await(BooleanSupplier condition, Duration patience) {
		Instant end = Instant.now().plus(patience);
		while (!condition.getAsBoolean()) {
			if (Instant.now().isAfter(end)) {
				return false;
			}
			Pause.of(GLANCE);
		}
		return true;
	}

	private <T> T get(KafkaFuture<T> answer) {
		try {
			return answer.get(10, TimeUnit.SECONDS);
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof UnknownTopicOrPartitionException
					|| ex.getCause() instanceof GroupIdNotFoundException) {
				throw (ApiException) ex.getCause();
			}
			throw new AwayException("Kafka (%s)".formatted(this.bootstrapServers), ex);
		}
		catch (TimeoutException ex) {
			throw new AwayException("Kafka (%s)".formatted(this.bootstrapServers), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new LabException("Interrupted", ex);
		}
	}

	@Override
	public void close() {
		this.admin.close(Duration.ofSeconds(2));
	}

}
