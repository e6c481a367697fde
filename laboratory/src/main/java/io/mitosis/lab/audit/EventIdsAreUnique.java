package io.mitosis.lab.audit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mitosis.lab.events.Event;

final class EventIdsAreUnique implements Invariant {

	@Override
	public String sentence() {
		return "Two events with one id are the same event";
	}

	@Override
	public Stream<String> breaches(Snapshot system) {
		Map<String, List<Event>> byId = system.published().collect(Collectors.groupingBy(Event::id));
		return byId.entrySet()
			.stream()
			.filter((events) -> events.getValue().stream().map(EventIdsAreUnique::content).distinct().count() > 1)
			.map((events) -> "event %s at %s".formatted(events.getKey(),
					events.getValue().stream().map(EventIdsAreUnique::place).collect(Collectors.joining(", "))));
	}

	private static List<Object> content(Event event) {
		return List.of(event.topic(), event.key(), event.type(), event.subject(), event.sequence(), event.payload());
	}

	private static String place(Event event) {
		return "%s-%d@%d".formatted(event.topic(), event.partition(), event.offset());
	}

}
