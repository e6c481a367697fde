package io.mitosis.lab.demo;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import io.mitosis.lab.events.Event;
import io.mitosis.lab.events.EventLog;
import io.mitosis.lab.system.LabException;

/// Notes when a person's events and messages arrive, counted from the answer to the registration.
final class Arrivals {

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	private final EventLog log;

	private final String person;

	private final long start = System.nanoTime();

	private final Map<String, Arrival> byType = new HashMap<>();

	Arrivals(EventLog log, String person) {
		this.log = log;
		this.person = person;
	}

	/// The first event of this type.
	/// @param owner whom to suspect if it never comes
	Arrival ofType(String type, String owner) {
		return await(type, owner, () -> {
			read();
			return Optional.ofNullable(this.byType.get(type));
		});
	}

	/// Looks again and again until there is something, for 15 s.
	/// @param owner whom to suspect if it never comes
	<T> T await(String what, String owner, Supplier<Optional<T>> look) {
		do {
			Optional<T> found = look.get();
			if (found.isPresent()) {
				return found.get();
			}
		}
		while (elapsed().compareTo(PATIENCE) < 0);
		throw new LabException("%s did not come within %d s: see ./lab status and ./lab logs %s".formatted(what,
				PATIENCE.toSeconds(), owner));
	}

	Duration elapsed() {
		return Duration.ofNanos(System.nanoTime() - this.start);
	}

	private void read() {
		this.log.next(Duration.ofMillis(20))
			.stream()
			.filter((event) -> event.key().equals(this.person))
			.forEach((event) -> this.byType.putIfAbsent(event.type(), new Arrival(event, elapsed())));
	}

	/// An event and when it was seen.
	record Arrival(Event event, Duration after) {

		String text() {
			return "%s on %s, #%d".formatted(this.event.type(), this.event.topic(), this.event.sequence());
		}

	}

}
