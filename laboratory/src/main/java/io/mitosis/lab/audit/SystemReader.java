package io.mitosis.lab.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import io.mitosis.lab.data.Databases;
import io.mitosis.lab.dlt.DeadLetters;
import io.mitosis.lab.events.Event;
import io.mitosis.lab.events.EventLog;
import io.mitosis.lab.payment.PaymentProvider;

/// Takes snapshots of the databases and the topics; each further one reads only what was published since.
final class SystemReader implements Supplier<Snapshot> {

	private final Databases databases;

	private final EventLog log;

	private final DeadLetters deadLetters;

	private final PaymentProvider provider;

	private final Duration grace;

	private final List<Event> events = new ArrayList<>();

	SystemReader(Databases databases, EventLog log, DeadLetters deadLetters, PaymentProvider provider, Duration grace) {
		this.databases = databases;
		this.log = log;
		this.deadLetters = deadLetters;
		this.provider = provider;
		this.grace = grace;
	}

	@Override
	public Snapshot get() {
		this.events.addAll(this.log.rest());
		return new Snapshot(Instant.now(), this.grace, this.databases.users(), this.databases.accounts(),
				this.databases.invoices(), this.databases.payments(), this.provider.journal(),
				this.databases.notifications(), this.databases.recipients(), this.databases.outboxes(),
				List.copyOf(this.events), this.deadLetters.unreplayed());
	}

}
