package io.mitosis.lab.audit;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mitosis.lab.data.StoredUser;

final class AccountsBelongToPeople implements Invariant {

	@Override
	public String sentence() {
		return "Every account belongs to a person";
	}

	@Override
	public Stream<String> breaches(Snapshot system) {
		Set<String> people = system.users().stream().map(StoredUser::id).collect(Collectors.toSet());
		return system.accounts()
			.stream()
			.filter((account) -> !people.contains(account.userId()))
			.map((account) -> "account %s of person %s, who is unknown".formatted(account.id(), account.userId()));
	}

}
