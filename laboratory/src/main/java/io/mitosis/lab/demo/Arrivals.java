package io.mitosis.lab.demo;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import io.mitosis.lab.client.Newcomer;
import io.mitosis.lab.events.Event;
import io.mitosis.lab.events.EventLog;
import io.mitosis.lab.mail.Mailboxes;
import io.mitosis.lab.system.LabException;

/// Watches for a person's events and then for the mail, beside whatever else is done, and notes when each arrives.
///
/// Times count from its creation: the moment of the answer to the registration.
final class Arrivals implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	private static final Duration GLANCE = Duration.ofMillis(5);

	private static final String MAIL = "The mail";

	private final long start = System.nanoTime();

	private final Map<String, CompletableFuture<Arrival>> arrivals = new ConcurrentHashMap<>();

	private final Thread watch;

	private volatile boolean ended;

	Arrivals(String person, Newcomer newcomer, EventLog log, Mailboxes mailboxes) {
		this.watch = Thread.ofVirtual().start(() -> {
			watchEvents(person, log);
			watchMail(newcomer.email(), mailboxes);
		});
	}

	/// Waits for an event of this type.
	/// @param owner whom to suspect if it never comes
	Arrival event(String type, String owner) {
		return await(type, owner);
	}

	/// Waits for the welcome.
	Arrival mail() {
		return await(MAIL, "notification-service");
	}

	@Override
	public void close() {
		this.ended = true;
		try {
			this.watch.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private Arrival await(String what, String owner) {
		try {
			return arrival(what).orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
		}
		catch (CompletionException ex) {
			throw new LabException("%s did not come within %d s: see ./lab status and ./lab logs %s".formatted(what,
					PATIENCE.toSeconds(), owner), ex);
		}
	}

	private void watchEvents(String person, EventLog log) {
		while (!this.ended && !arrival("user.activated.v1").isDone()) {
			log.next(Duration.ofMillis(20))
				.stream()
				.filter((event) -> event.key().equals(person))
				.forEach((event) -> arrived(event.type(), text(event)));
		}
	}

	private void watchMail(String address, Mailboxes mailboxes) {
		while (!this.ended && !arrival(MAIL).isDone()) {
			LockSupport.parkNanos(GLANCE.toNanos());
			mailboxes.of(address)
				.stream()
				.filter((mail) -> mail.subject().startsWith("Welcome"))
				.forEach((mail) -> arrived(MAIL, "\"%s\" to %s".formatted(mail.subject(), mail.to())));
		}
	}

	private void arrived(String what, String text) {
		arrival(what).complete(new Arrival(text, Duration.ofNanos(System.nanoTime() - this.start)));
	}

	private CompletableFuture<Arrival> arrival(String what) {
		return this.arrivals.computeIfAbsent(what, (key) -> new CompletableFuture<>());
	}

	private static String text(Event event) {
		return "%s on %s, #%d".formatted(event.type(), event.topic(), event.sequence());
	}

	/// What came, and how long after the answer.
	record Arrival(String text, Duration after) {

	}

}
