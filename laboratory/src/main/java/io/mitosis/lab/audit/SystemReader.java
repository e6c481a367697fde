package io.mitosis.lab.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import io.mitosis.lab.data.Databases;
import io.mitosis.lab.events.Event;
import io.mitosis.lab.events.EventLog;

/// Takes snapshots of the databases and the topics; each further one reads only what was published since.
final class SystemReader implements Supplier<Snapshot> {

	private final Databases databases;

	private final EventLog log;

	private final List<Event> events = new ArrayList<>();

	SystemReader(Databases databases, EventLog log) {
		this.databases = databases;
		this.log = log;
	}

	@Override
	public Snapshot get() {
		this.events.addAll(this.log.rest());
		return new Snapshot(Instant.now(), this.databases.users(), this.databases.accounts(),
				this.databases.notifications(), this.databases.outboxes(), List.copyOf(this.events));
	}

}
