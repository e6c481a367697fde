package io.mitosis.lab.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import io.mitosis.lab.data.StoredAccount;
import io.mitosis.lab.data.StoredNotification;
import io.mitosis.lab.data.StoredOutboxEntry;
import io.mitosis.lab.data.StoredUser;
import io.mitosis.lab.events.Event;

/// Everything the audit looks at, read at about one time.
///
/// What is under way while it is read may look broken; that is why [Audit] believes only what stays broken.
record Snapshot(Instant taken, List<StoredUser> users, List<StoredAccount> accounts,
		List<StoredNotification> notifications, List<StoredOutboxEntry> outboxes, List<Event> events) {

	/// What a service may leave unfinished, counted from its time, before somebody must
	/// look.
	static final Duration GRACE = Duration.ofMinutes(1);

	boolean isOverdue(Instant since) {
		return since.plus(GRACE).isBefore(this.taken);
	}

	Stream<Event> events(String type) {
		return published().filter((event) -> event.type().equals(type));
	}

	/// All events on the topics proper, in the order of each partition; dead letters are
	/// copies.
	Stream<Event> published() {
		return this.events.stream().filter((event) -> !event.topic().endsWith(".dlt"));
	}

}
