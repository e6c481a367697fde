package io.mitosis.lab.audit;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mitosis.lab.data.StoredNotification;
import io.mitosis.lab.events.Event;

final class ActivatedPeopleAreWelcomed implements Invariant {

	@Override
	public String sentence() {
		return "Every user.activated led to one welcome";
	}

	@Override
	public Stream<String> breaches(Snapshot system) {
		Map<String, Long> welcomes = system.notifications()
			.stream()
			.filter((notification) -> notification.kind().equals("welcome"))
			.collect(Collectors.groupingBy(StoredNotification::userId, Collectors.counting()));
		Set<String> gone = system.people("CLOSED");
		return system.events("user.activated.v1")
			.map(Event::key)
			.distinct()
			.filter((person) -> !gone.contains(person))
			.filter((person) -> welcomes.getOrDefault(person, 0L) != 1)
			.map((person) -> "person %s: %d welcomes".formatted(person, welcomes.getOrDefault(person, 0L)));
	}

}
