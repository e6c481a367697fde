package io.mitosis.lab.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.mitosis.lab.client.AwayException;
import io.mitosis.lab.process.Pause;
import io.mitosis.lab.system.LabException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/// How far the services are behind, and how to send them back to the beginning.
public final class Lag implements AutoCloseable {

	private static final Duration GLANCE = Duration.ofMillis(300);

	private final String bootstrapServers;

	private final Admin admin;

	/// Looks at the broker at this address.
	public Lag(String bootstrapServers) {
		this.bootstrapServers = bootstrapServers;
		this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
				AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5000, AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
				4000));
	}

	/// The events that the consumer groups have not handled yet, all together.
	public long total() {
		Map<String, Map<TopicPartition, OffsetAndMetadata>> committed = committed();
		Map<TopicPartition, OffsetSpec> latest = committed.values()
			.stream()
			.flatMap((offsets) -> offsets.keySet().stream())
			.distinct()
			.collect(Collectors.toMap((partition) -> partition, (partition) -> OffsetSpec.latest()));
		Map<TopicPartition, Long> ends = new HashMap<>();
		get(this.admin.listOffsets(latest).all()).forEach((partition, end) -> ends.put(partition, end.offset()));
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
		return await(() -> total() == 0, patience);
	}

	/// Sends every group of a stopped system back to the first event that is kept.
	///
	/// @return the groups
	public List<String> rewind() {
		Map<String, Map<TopicPartition, OffsetAndMetadata>> committed = committed();
		committed.forEach((group, offsets) -> {
			Map<TopicPartition, OffsetAndMetadata> beginning = new HashMap<>();
			get(this.admin
				.listOffsets(offsets.keySet()
					.stream()
					.collect(Collectors.toMap((partition) -> partition, (partition) -> OffsetSpec.earliest())))
				.all()).forEach((partition, first) -> beginning.put(partition, new OffsetAndMetadata(first.offset())));
			get(this.admin.alterConsumerGroupOffsets(group, beginning).all());
		});
		return List.copyOf(committed.keySet());
	}

	/// Waits until no group has a member, as after the end of all services.
	public boolean awaitNobody(Duration patience) {
		return await(() -> get(this.admin.describeConsumerGroups(groups()).all()).values()
			.stream()
			.allMatch((group) -> group.members().isEmpty()), patience);
	}

	private Map<String, Map<TopicPartition, OffsetAndMetadata>> committed() {
		Map<String, Map<TopicPartition, OffsetAndMetadata>> committed = new HashMap<>();
		groups().forEach((group) -> committed.put(group,
				get(this.admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())));
		return committed;
	}

	private Collection<String> groups() {
		return get(this.admin.listGroups().all()).stream().map(GroupListing::groupId).toList();
	}

	private static boolean await(Supplier<Boolean> condition, Duration patience) {
		Instant end = Instant.now().plus(patience);
		while (!condition.get()) {
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
		catch (ExecutionException | TimeoutException ex) {
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
