package io.mitosis.user;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.mitosis.testing.TestBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// How far the service under test has read what billing-service tells.
final class BillingEvents {

	private static final String GROUP = "user-service";

	private static final String TOPIC = "billing-events";

	private static final int PARTITIONS = 6;

	/// Waits until everything that was told has been handled.
	void awaitHeard() {
		await().untilAsserted(() -> {
			try (Admin admin = admin()) {
				Map<TopicPartition, Long> heard = heard(admin);
				ends(admin).forEach((partition, end) -> {
					if (end > 0) {
						assertThat(heard).containsEntry(partition, end);
					}
				});
			}
		});
	}

	/// Has the service hear everything again, from the beginning.
	void rewind(KafkaListenerEndpointRegistry listeners) {
		listeners.stop();
		try (Admin admin = admin()) {
			Map<TopicPartition, OffsetAndMetadata> beginning = ends(admin).keySet()
				.stream()
				.collect(Collectors.toMap(Function.identity(), (partition) -> new OffsetAndMetadata(0)));
			await().untilAsserted(() -> admin.alterConsumerGroupOffsets(GROUP, beginning).all().get());
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
		listeners.start();
	}

	private static Map<TopicPartition, Long> heard(Admin admin) throws InterruptedException, ExecutionException {
		return admin.listConsumerGroupOffsets(GROUP)
			.partitionsToOffsetAndMetadata()
			.get()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() != null)
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> entry.getValue().offset()));
	}

	private static Map<TopicPartition, Long> ends(Admin admin) throws InterruptedException, ExecutionException {
		Map<TopicPartition, OffsetSpec> latest = IntStream.range(0, PARTITIONS)
			.mapToObj((partition) -> new TopicPartition(TOPIC, partition))
			.collect(Collectors.toMap(Function.identity(), (partition) -> OffsetSpec.latest()));
		return admin.listOffsets(latest)
			.all()
			.get()
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> entry.getValue().offset()));
	}

	private static Admin admin() {
		return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, TestBroker.address()));
	}

}
