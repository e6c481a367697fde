package io.mitosis.lab.demo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

import io.mitosis.lab.events.Event;
import io.mitosis.lab.events.EventLog;
import io.mitosis.lab.mail.Mail;
import io.mitosis.lab.mail.Mailboxes;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.system.Target;

/// Watches for a person's events and mails, beside whatever else is done, and notes when each arrives.
///
/// Times count from its creation: the moment of the answer with which a story begins.
final class Arrivals implements AutoCloseable {

	/// What is a matter of milliseconds, on a machine that is busy.
	static final Duration SOON = Duration.ofSeconds(15);

	/// What has to wait for a clock.
	static final Duration LATER = Duration.ofSeconds(90);

	private static final Duration GLANCE = Duration.ofMillis(10);

	private static final String MAIL = "mail ";

	private final long start = System.nanoTime();

	private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();

	private final List<Thread> watches;

	private final Target target;

	private volatile boolean ended;

	Arrivals(String person, String email, EventLog log, Mailboxes mailboxes, Target target) {
		this.target = target;
		this.watches = List.of(Thread.ofVirtual().start(() -> watchEvents(person, log)),
				Thread.ofVirtual().start(() -> watchMails(email, mailboxes)));
	}

	/// Waits for an event of this type.
	///
	/// @param owner whom to suspect if it never comes
	Arrival event(String type, String owner, Duration patience) {
		return await(type, owner, patience);
	}

	/// Waits for a mail whose subject begins so.
	Arrival mail(String subject) {
		return await(MAIL + subject, "notification-service", SOON);
	}

	@Override
	public void close() {
		this.ended = true;
		try {
			for (Thread watch : this.watches) {
				watch.join();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private Arrival await(String what, String owner, Duration patience) {
		long deadline = System.nanoTime() + patience.toNanos();
		while (System.nanoTime() < deadline) {
			Optional<Arrival> arrival = find(what);
			if (arrival.isPresent()) {
				return arrival.get();
			}
			LockSupport.parkNanos(GLANCE.toNanos());
		}
		throw new LabException(
				"%s did not come within %d s: see %s".formatted(what, patience.toSeconds(), this.target.logs(owner)));
	}

	private Optional<Arrival> find(String what) {
		return this.arrivals.stream().filter((arrival) -> arrival.what().startsWith(what)).findFirst();
	}

	private void watchEvents(String person, EventLog log) {
		while (!this.ended) {
			log.next(Duration.ofMillis(20))
				.stream()
				.filter((event) -> event.key().equals(person))
				.forEach((event) -> arrived(event.type(), text(event)));
		}
	}

	private void watchMails(String address, Mailboxes mailboxes) {
		while (!this.ended) {
			LockSupport.parkNanos(GLANCE.toNanos());
			for (Mail mail : mailboxes.of(address)) {
				if (find(MAIL + mail.subject()).isEmpty()) {
					arrived(MAIL + mail.subject(), "\"%s\" to %s".formatted(mail.subject(), mail.to()));
				}
			}
		}
	}

	private void arrived(String what, String text) {
		this.arrivals.add(new Arrival(what, text, Duration.ofNanos(System.nanoTime() - this.start)));
	}

	private static String text(Event event) {
		return "%s on %s, #%d".formatted(event.type(), event.topic(), event.sequence());
	}

	/// What came, and how long after the beginning.
	record Arrival(String what, String text, Duration after) {

	}

}
