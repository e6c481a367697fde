package io.mitosis.lab.audit;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mitosis.lab.data.StoredNotification;
import io.mitosis.lab.events.Event;

/// A notification's id is computed from the event and its kind; which event is told as what is notification-service's.
final class EventsAreTold implements Invariant {

	private static final Map<String, String> KINDS = Map.of("user.activated.v1", "welcome", "user.rejected.v1",
			"rejected", "user.suspended.v1", "suspended", "user.reinstated.v1", "reinstated", "account.plan-changed.v1",
			"plan-changed", "invoice.issued.v1", "invoice-issued", "invoice.paid.v1", "invoice-paid",
			"invoice.overdue.v1", "invoice-overdue", "payment.failed.v1", "payment-failed");

	private static final Set<String> UNDER_WAY = Set.of("PENDING", "WAITING");

	@Override
	public String sentence() {
		return "Whatever happens to a person is told to them once, and the mail leaves";
	}

	@Override
	public Stream<String> breaches(Snapshot system) {
		return Stream.concat(untold(system), unsent(system));
	}

	/// Those who have left are told nothing any more.
	private static Stream<String> untold(Snapshot system) {
		Set<String> gone = system.people("CLOSED");
		Set<String> told = system.notifications().stream().map(StoredNotification::id).collect(Collectors.toSet());
		return system.published()
			.filter((event) -> KINDS.containsKey(event.type()) && !gone.contains(event.key()))
			.filter((event) -> system.isOverdue(event.time()))
			.filter((event) -> notification(event).filter(told::contains).isEmpty())
			.map((event) -> "event %s (%s) of person %s was not told".formatted(event.id(), event.type(), event.key()))
			.distinct();
	}

	private static Optional<String> notification(Event event) {
		return NameBasedId.parse(event.id())
			.map((id) -> NameBasedId.of(id, KINDS.getOrDefault(event.type(), "")).toString());
	}

	private static Stream<String> unsent(Snapshot system) {
		Set<String> reported = system.events("notification.delivery-failed.v1")
			.map(Event::subject)
			.collect(Collectors.toSet());
		return system.notifications()
			.stream()
			.filter((message) -> (UNDER_WAY.contains(message.mail()) && system.isOverdue(message.createdAt()))
					|| (message.mail().equals("FAILED") && !reported.contains(message.id())))
			.map((message) -> "the mail of notification %s is %s".formatted(message.id(), message.mail()));
	}

}
