package io.mitosis.lab.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mitosis.lab.data.StoredNotification;
import io.mitosis.lab.events.Event;

final class ActivatedPeopleAreWelcomed implements Invariant {

	@Override
	public String sentence() {
		return "Every user.activated led to one welcome, in the inbox and by mail";
	}

	@Override
	public Stream<String> breaches(Snapshot system) {
		Map<String, List<StoredNotification>> welcomes = system.notifications()
			.stream()
			.filter((notification) -> notification.kind().equals("welcome"))
			.collect(Collectors.groupingBy(StoredNotification::userId));
		return system.events("user.activated.v1")
			.map(Event::key)
			.distinct()
			.flatMap((person) -> breach(system, welcomes.getOrDefault(person, List.of()))
				.map((breach) -> "person %s: %s".formatted(person, breach))
				.stream());
	}

	private static Optional<String> breach(Snapshot system, List<StoredNotification> welcomes) {
		if (welcomes.size() != 1) {
			return Optional.of("%d welcomes".formatted(welcomes.size()));
		}
		StoredNotification welcome = welcomes.getFirst();
		boolean underWay = welcome.mail().equals("PENDING") && !system.isOverdue(welcome.createdAt());
		return (welcome.mail().equals("SENT") || underWay) ? Optional.empty()
				: Optional.of("the mail of notification %s is %s".formatted(welcome.id(), welcome.mail()));
	}

}
