package io.mitosis.lab.audit;

import java.util.Set;
import java.util.stream.Stream;

final class RejectedPeopleHaveRefusedAccounts implements Invariant {

	private static final Set<String> CAUSES = Set.of("user.registered.v1", "account.refused.v1", "user.rejected.v1");

	@Override
	public String sentence() {
		return "Exactly those with a REFUSED account are REJECTED";
	}

	@Override
	public Stream<String> breaches(Snapshot system) {
		Set<String> refused = system.peopleWithAccount("REFUSED");
		return system.users()
			.stream()
			.filter((user) -> !user.status().equals("CLOSED"))
			.filter((user) -> refused.contains(user.id()) != user.status().equals("REJECTED"))
			.filter((user) -> system.isSettled(user.id(), CAUSES))
			.map((user) -> "person %s is %s".formatted(user.id(), user.status()));
	}

}
