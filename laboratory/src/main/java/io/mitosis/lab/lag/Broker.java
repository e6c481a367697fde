package io.mitosis.lab.lag;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// The broker of the system, for questions that must be answered within seconds.
final class Broker implements AutoCloseable {

	private static final Duration GLANCE = Duration.ofMillis(300);

	private final String bootstrapServers;

	private final Admin admin;

	Broker(String bootstrapServers) {
		this.bootstrapServers = bootstrapServers;
		this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
				AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5000, AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
				4000));
	}

	/// The answer to a question.
	///
	/// @throws AwayException if there is none
	<T> T ask(Function<Admin, KafkaFuture<T>> question) {
		try {
			return answer(question);
		}
		catch (ExecutionException ex) {
			throw away(ex);
		}
	}

	/// The answer to a question about a topic or a group; empty if there is no such.
	///
	/// @throws AwayException if there is none
	<T> Optional<T> find(Function<Admin, KafkaFuture<T>> question) {
		try {
			return Optional.of(answer(question));
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof UnknownTopicOrPartitionException
					|| ex.getCause() instanceof GroupIdNotFoundException) {
				return Optional.empty();
			}
			throw away(ex);
		}
	}

	/// The first or the next offset of each of these.
	Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec which) {
		Map<TopicPartition, OffsetSpec> wanted = partitions.stream()
			.distinct()
			.collect(Collectors.toMap(Function.identity(), (partition) -> which));
		Map<TopicPartition, Long> offsets = new HashMap<>();
		ask((admin) -> admin.listOffsets(wanted).all())
			.forEach((partition, offset) -> offsets.put(partition, offset.offset()));
		return offsets;
	}

	/// Looks until something is so.
	///
	/// @return whether it was within this time
	static boolean await(BooleanSupplier condition, Duration patience) {
		Instant end = Instant.now().plus(patience);
		while (!condition.getAsBoolean()) {
			if (Instant.now().isAfter(end)) {
				return false;
			}
			Pause.of(GLANCE);
		}
		return true;
	}

	private <T> T answer(Function<Admin, KafkaFuture<T>> question) throws ExecutionException {
		try {
			return question.apply(this.admin).get(10, TimeUnit.SECONDS);
		}
		catch (TimeoutException ex) {
			throw away(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new LabException("Interrupted", ex);
		}
	}

	private AwayException away(Exception cause) {
		return new AwayException("Kafka (%s)".formatted(this.bootstrapServers), cause);
	}

	@Override
	public void close() {
		this.admin.close(Duration.ofSeconds(2));
	}

}
