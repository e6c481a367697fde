package io.mitosis.lab.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.mitosis.lab.events.Event;

/// Looks at the first publication of each sequence number: repetitions are allowed, leaps are not. Where the topic has
/// forgotten its oldest records, a subject may begin with any number.
final class SequencesHaveNoGap implements Invariant {

	@Override
	public String sentence() {
		return "The events of a subject come in the order of their sequence, without a gap";
	}

	@Override
	public Stream<String> breaches(Snapshot system) {
		Map<String, List<Event>> partitions = system.published()
			.sorted(Comparator.comparing(Event::offset))
			.collect(Collectors.groupingBy((event) -> event.topic() + "-" + event.partition()));
		return partitions.values().stream().flatMap(SequencesHaveNoGap::inPartition);
	}

	private static Stream<String> inPartition(List<Event> events) {
		boolean complete = events.getFirst().offset() == 0;
		return events.stream()
			.collect(Collectors.groupingBy(Event::subject))
			.entrySet()
			.stream()
			.flatMap((subject) -> inSubject(subject.getKey(), subject.getValue(), complete));
	}

	private static Stream<String> inSubject(String subject, List<Event> events, boolean complete) {
		List<Long> sequences = events.stream().map(Event::sequence).distinct().toList();
		long first = complete ? 1 : sequences.getFirst();
		boolean gapless = IntStream.range(0, sequences.size()).allMatch((i) -> sequences.get(i) == first + i);
		return gapless ? Stream.empty()
				: Stream.of("subject %s in %s: %s".formatted(subject, events.getFirst().topic(), sequences));
	}

}
