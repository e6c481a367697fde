package io.mitosis.lab.audit;

import java.util.stream.Stream;

final class PendingPeopleAreYoung implements Invariant {

	@Override
	public String sentence() {
		return "Nobody is PENDING for more than a minute";
	}

	@Override
	public Stream<String> breaches(Snapshot system) {
		return system.users()
			.stream()
			.filter((user) -> user.status().equals("PENDING") && system.isOverdue(user.createdAt()))
			.map((user) -> "person %s since %s".formatted(user.id(), user.createdAt()));
	}

}
