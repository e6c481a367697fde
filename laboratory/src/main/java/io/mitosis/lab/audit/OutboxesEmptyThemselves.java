package io.mitosis.lab.audit;

import java.util.stream.Stream;

final class OutboxesEmptyThemselves implements Invariant {

	@Override
	public String sentence() {
		return "No event waits in an outbox for more than a minute";
	}

	@Override
	public Stream<String> breaches(Snapshot system) {
		return system.outboxes()
			.stream()
			.filter((entry) -> system.isOverdue(entry.time()))
			.map((entry) -> "%s %s of %s in %s since %s".formatted(entry.type(), entry.id(), entry.subject(),
					entry.place(), entry.time()));
	}

}
