package io.mitosis.lab.audit;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mitosis.lab.data.StoredAccount;
import io.mitosis.lab.events.Event;

final class RegistrationsOpenAccounts implements Invariant {

	@Override
	public String sentence() {
		return "Every user.registered led to an account and its account.opened";
	}

	@Override
	public Stream<String> breaches(Snapshot system) {
		Set<String> accounts = system.accounts().stream().map(StoredAccount::userId).collect(Collectors.toSet());
		Set<String> opened = system.events("account.opened.v1").map(Event::key).collect(Collectors.toSet());
		return system.events("user.registered.v1")
			.filter((event) -> !accounts.contains(event.key()) || !opened.contains(event.key()))
			.map((event) -> "event %s of person %s: %s".formatted(event.id(), event.key(),
					accounts.contains(event.key()) ? "no account.opened" : "no account"));
	}

}
