package io.mitosis.lab.audit;

import java.util.Set;
import java.util.stream.Stream;

final class DelinquentPeopleAreSuspended implements Invariant {

	private static final Set<String> CAUSES = Set.of("account.delinquent.v1", "account.settled.v1", "user.suspended.v1",
			"user.reinstated.v1", "user.profile-changed.v1");

	@Override
	public String sentence() {
		return "Exactly those with a DELINQUENT account are suspended by DUNNING";
	}

	@Override
	public Stream<String> breaches(Snapshot system) {
		Set<String> delinquent = system.peopleWithAccount("DELINQUENT");
		return system.users()
			.stream()
			.filter((user) -> !user.status().equals("CLOSED"))
			.filter((user) -> delinquent.contains(user.id()) != user.causes().contains("DUNNING"))
			.filter((user) -> system.isSettled(user.id(), CAUSES))
			.map((user) -> "person %s is %s by %s".formatted(user.id(), user.status(), user.causes()));
	}

}
