package io.mitosis.lab.audit;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.mitosis.lab.data.StoredNotification;

final class ClosedPeopleAreForgotten implements Invariant {

	private static final Set<String> CAUSES = Set.of("user.closed.v1");

	@Override
	public String sentence() {
		return "Who is CLOSED has a CLOSED account, and no message or address is left";
	}

	@Override
	public Stream<String> breaches(Snapshot system) {
		Set<String> closed = system.people("CLOSED");
		Set<String> closedAccounts = system.peopleWithAccount("CLOSED");
		Stream<String> early = closedAccounts.stream()
			.filter((person) -> !closed.contains(person))
			.map((person) -> "person %s is not CLOSED, but their account is".formatted(person));
		Stream<String> late = closed.stream()
			.filter((person) -> system.isSettled(person, CAUSES))
			.flatMap((person) -> Stream.concat(
					closedAccounts.contains(person) ? Stream.empty()
							: Stream.of("the account of person %s is not CLOSED".formatted(person)),
					left(system, person)));
		return Stream.concat(early, late);
	}

	/// Nothing is erased before the farewell has left.
	private static Stream<String> left(Snapshot system, String person) {
		List<StoredNotification> messages = system.notifications()
			.stream()
			.filter((message) -> message.userId().equals(person))
			.toList();
		if (messages.stream()
			.anyMatch((message) -> message.kind().equals("farewell") && message.mail().equals("PENDING"))) {
			return Stream.empty();
		}
		Stream<String> address = system.recipients()
			.stream()
			.filter((recipient) -> recipient.id().equals(person) && !recipient.erased())
			.map((recipient) -> "the address of person %s is left".formatted(person));
		return Stream.concat(address, messages.stream()
			.map((message) -> "message %s (%s) of person %s is left".formatted(message.id(), message.kind(), person)));
	}

}
