package io.mitosis.lab.audit;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mitosis.lab.data.StoredAccount;

final class ActivePeopleHaveOneAccount implements Invariant {

	@Override
	public String sentence() {
		return "Every ACTIVE person has exactly one account";
	}

	@Override
	public Stream<String> breaches(Snapshot system) {
		Map<String, Long> accounts = system.accounts()
			.stream()
			.collect(Collectors.groupingBy(StoredAccount::userId, Collectors.counting()));
		return system.users()
			.stream()
			.filter((user) -> user.status().equals("ACTIVE"))
			.filter((user) -> accounts.getOrDefault(user.id(), 0L) != 1)
			.map((user) -> "person %s has %d".formatted(user.id(), accounts.getOrDefault(user.id(), 0L)));
	}

}
