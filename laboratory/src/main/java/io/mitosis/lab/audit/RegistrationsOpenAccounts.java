package io.mitosis.lab.audit;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mitosis.lab.data.StoredAccount;
import io.mitosis.lab.events.Event;

final class RegistrationsOpenAccounts implements Invariant {

	private static final Set<String> ANSWERS = Set.of("account.opened.v1", "account.refused.v1", "account.closed.v1");

	@Override
	public String sentence() {
		return "Every user.registered led to an account: opened, refused, or closed with a person who left";
	}

	@Override
	public Stream<String> breaches(Snapshot system) {
		Set<String> accounts = system.accounts().stream().map(StoredAccount::userId).collect(Collectors.toSet());
		Set<String> answered = ANSWERS.stream().flatMap(system::events).map(Event::key).collect(Collectors.toSet());
		return system.events("user.registered.v1")
			.filter((event) -> !accounts.contains(event.key()) || !answered.contains(event.key()))
			.map((event) -> "event %s of person %s: %s".formatted(event.id(), event.key(),
					accounts.contains(event.key()) ? "no answer" : "no account"));
	}

}
