package io.mitosis.lab.audit;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mitosis.lab.events.Event;

final class OpenedAccountsActivatePeople implements Invariant {

	@Override
	public String sentence() {
		return "Every account.opened led to user.activated, unless the person left before";
	}

	@Override
	public Stream<String> breaches(Snapshot system) {
		Set<String> activated = system.events("user.activated.v1").map(Event::key).collect(Collectors.toSet());
		Set<String> gone = system.people("CLOSED");
		return system.events("account.opened.v1")
			.filter((event) -> !activated.contains(event.key()) && !gone.contains(event.key()))
			.map((event) -> "event %s of person %s".formatted(event.id(), event.key()));
	}

}
