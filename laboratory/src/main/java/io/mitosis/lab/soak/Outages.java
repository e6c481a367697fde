package io.mitosis.lab.soak;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.ArrayList;

import io.mitosis.lab.fault.Catalogue;
import io.mitosis.lab.fault.Fault;
import io.mitosis.lab.fault.Trouble;
import io.mitosis.lab.process.Pause;
import io.mitosis.lab.soak.Entry.Kind;
import io.mitosis.lab.system.LabException;

/// Takes one dependency after the other away for a while, beside the kills.
final class Outages implements AutoCloseable {

	private static final List<String> NAMES = List.of("kafka-away", "mongo-away", "keycloak-away", "mail-away",
			"provider-away", "discovery-away", "mongo-frozen", "kafka-slow", "mongo-slow", "provider-slow",
			"partition-billing-service-kafka", "partition-user-service-mongo");

	private static final Duration BREATH = Duration.ofSeconds(30);

	private final Trouble trouble;

	private final Catalogue catalogue;

	private final Ledger ledger;

	private final Duration length;

	private final Thread thread;

	Outages(Trouble trouble, Catalogue catalogue, Ledger ledger, Duration length) {
		this.trouble = trouble;
		this.catalogue = catalogue;
		this.ledger = ledger;
		this.length = length;
		this.thread = Thread.ofVirtual().unstarted(this::run);
	}

	Outages start() {
		if (!this.catalogue.proxied()) {
			throw new LabException("Outages need the proxy in between: ./lab down, then ./lab up --faults");
		}
		this.thread.start();
		return this;
	}

	private void run() {
		List<String> names = new ArrayList<>(NAMES);
		try {
			while (!Thread.currentThread().isInterrupted()) {
				Collections.shuffle(names);
				for (String name : names) {
					Pause.of(BREATH);
					cause(this.catalogue.named(name));
				}
			}
		}
		catch (LabException ex) {
			if (!Thread.currentThread().isInterrupted()) {
				System.err.println("There will be no more outages: " + ex.sentence());
			}
		}
	}

	private void cause(Fault fault) {
		this.ledger.write(Kind.OUTAGE, fault.name());
		this.trouble.cause(fault);
		try {
			Pause.of(this.length);
		}
		finally {
			boolean interrupted = Thread.interrupted();
			this.trouble.active(fault.name()).ifPresent(this.trouble::heal);
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	/// Heals what is broken.
	@Override
	public void close() {
		this.thread.interrupt();
		try {
			this.thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
