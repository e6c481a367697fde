package io.mitosis.lab.events;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

import io.mitosis.lab.client.LoginName;

/// Lets one person's events pass: by the Kafka key, or by an e-mail address, which the person's own events reveal.
///
/// It learns while it looks, so it must see the events in the order in which they happened.
final class OfPerson implements Predicate<Event> {

	private final String email;

	private final Set<String> keys = new HashSet<>();

	/// Takes an id, an e-mail address or a development person's first name.
	OfPerson(String person) {
		this.email = LoginName.of(person);
		this.keys.add(person);
	}

	@Override
	public boolean test(Event event) {
		if (event.payload().path("email").asString("").equalsIgnoreCase(this.email)) {
			this.keys.add(event.key());
		}
		return this.keys.contains(event.key());
	}

}
