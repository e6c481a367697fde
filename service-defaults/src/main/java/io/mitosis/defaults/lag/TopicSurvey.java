package io.mitosis.defaults.lag;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mitosis.defaults.events.DeadLetters;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/// Asks Kafka for everything that a [TopicReport] says about one topic.
///
/// A group is who has committed an offset there, dead or alive. A consumer that never commits, such as the one behind
/// the live streams, has nothing to catch up with.
final class TopicSurvey {

	/// Whoever tries out consumers under ever new names must not fill the database of
	/// metrics.
	private static final int MOST_GROUPS = 50;

	private final Admin kafka;

	private final String topic;

	TopicSurvey(Admin kafka, String topic) {
		this.kafka = kafka;
		this.topic = topic;
	}

	TopicReport report() throws ExecutionException, InterruptedException {
		Map<String, String> deadLetters = deadLetterTopics();
		List<TopicPartition> own = partitions(Set.of(this.topic));
		Map<String, Map<TopicPartition, Long>> committed = committed(own);
		// the ends after the commits: the other way round a busy group would be ahead of
		// them
		List<TopicPartition> all = Stream.concat(own.stream(), partitions(deadLetters.values()).stream()).toList();
		Offsets offsets = Offsets.of(this.kafka, all);
		return new TopicReport(each(committed, (positions) -> offsets.after(own, positions)),
				each(committed, TopicSurvey::sum), each(deadLetters, offsets::records));
	}

	private Map<String, String> deadLetterTopics() throws ExecutionException, InterruptedException {
		Map<String, String> byGroup = new TreeMap<>();
		for (String other : this.kafka.listTopics().names().get()) {
			DeadLetters.group(this.topic, other).ifPresent((group) -> byGroup.put(group, other));
		}
		return byGroup;
	}

	private List<TopicPartition> partitions(Collection<String> topics) throws ExecutionException, InterruptedException {
		return this.kafka.describeTopics(topics)
			.allTopicNames()
			.get()
			.values()
			.stream()
			.flatMap((one) -> one.partitions()
				.stream()
				.map((partition) -> new TopicPartition(one.name(), partition.partition())))
			.toList();
	}

	private Map<String, Map<TopicPartition, Long>> committed(Collection<TopicPartition> partitions)
			throws ExecutionException, InterruptedException {
		var wanted = new ListConsumerGroupOffsetsSpec().topicPartitions(partitions);
		var groups = this.kafka.listGroups(ListGroupsOptions.forConsumerGroups()).all().get();
		var offsets = this.kafka
			.listConsumerGroupOffsets(
					groups.stream().collect(Collectors.toMap(GroupListing::groupId, (group) -> wanted)))
			.all()
			.get();
		Map<String, Map<TopicPartition, Long>> committed = new TreeMap<>(each(offsets, TopicSurvey::positions));
		committed.values().removeIf(Map::isEmpty);
		return committed.entrySet()
			.stream()
			.limit(MOST_GROUPS)
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/// Without the partitions for which Kafka says `null`: nothing has been committed
	/// there.
	private static Map<TopicPartition, Long> positions(Map<TopicPartition, OffsetAndMetadata> offsets) {
		return offsets.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() != null)
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> entry.getValue().offset()));
	}

	private static long sum(Map<TopicPartition, Long> positions) {
		return positions.values().stream().mapToLong(Long::longValue).sum();
	}

	private static <V, T> Map<String, T> each(Map<String, V> byGroup, Function<V, T> measure) {
		return byGroup.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> measure.apply(entry.getValue())));
	}

}
