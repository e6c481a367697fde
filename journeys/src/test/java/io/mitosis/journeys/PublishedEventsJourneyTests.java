package io.mitosis.journeys;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.mitosis.contracts.EventContract;
import io.mitosis.contracts.EventContract.Message;
import io.mitosis.lab.events.Event;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Holds everything that the stories before it have made the system publish against what is promised.
@Journey
@Order(Integer.MAX_VALUE - 1)
class PublishedEventsJourneyTests {

	private final List<Event> events;

	PublishedEventsJourneyTests(RunningSystem system) {
		this.events = system.events().stream().filter(PublishedEventsJourneyTests::isOurs).toList();
	}

	/// Some types are published only when something breaks.
	@Test
	@Needs(Need.PROCESSES)
	void areOfThePublishedTypesAndOfEachOne() {
		Set<String> promised = EventContract.all().stream().map(EventContract::type).collect(Collectors.toSet());

		assertThat(this.events.stream().map(Event::type).collect(Collectors.toSet())).isEqualTo(promised);
	}

	@Test
	void keepTheirContracts() {
		Map<String, List<String>> violations = new TreeMap<>();
		for (Event event : this.events) {
			List<String> found = EventContract.of(event.type())
				.validate(new Message(event.topic(), event.key(), event.headers(), event.payload().toString()));
			if (!found.isEmpty()) {
				violations.put(
						"%s in %s[%d]@%d".formatted(event.type(), event.topic(), event.partition(), event.offset()),
						found);
			}
		}

		assertThat(violations).isEmpty();
	}

	/// Neither set aside nor poured in as poison.
	private static boolean isOurs(Event event) {
		return !event.topic().endsWith(".dlt") && !event.header("ce_source").equals(Event.POISON_SOURCE);
	}

}
