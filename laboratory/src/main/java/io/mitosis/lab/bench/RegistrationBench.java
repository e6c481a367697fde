package io.mitosis.lab.bench;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Api;
import io.mitosis.lab.client.Newcomer;
import io.mitosis.lab.events.EventLog;
import io.mitosis.lab.mail.Mailboxes;
import io.mitosis.lab.system.Addresses;
import io.mitosis.lab.system.LabException;

/// Registers people, one after the other, and times each from its `201` to ACTIVE and to the mail.
///
/// ACTIVE is seen on the topic, whose tail costs the services nothing; only after it is the mail catcher asked, every
/// 5 ms. Each registration pays for a password hash, so there is a pause between two.
public final class RegistrationBench {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final Duration PAUSE = Duration.ofMillis(500);

	private static final Duration GLANCE = Duration.ofMillis(5);

	private final Api api;

	private final Mailboxes mailboxes;

	private final EventLog log;

	RegistrationBench(URI origin, Mailboxes mailboxes, EventLog log) {
		this.api = new Api(origin);
		this.mailboxes = mailboxes;
		this.log = log;
	}

	/// Lets this many people register at a running system.
	///
	/// @throws LabException if a registration is refused or does not arrive within 30 s
	public static RegistrationReport measure(Addresses addresses, int count) {
		try (EventLog log = new EventLog(addresses.kafka()).fromNow()) {
			var bench = new RegistrationBench(addresses.origin(), Mailboxes.of(addresses), log);
			bench.register(); // the first one warms up both sides and does not count
			return RegistrationReport.of(Stream.generate(bench::register).limit(count).toList());
		}
	}

	private RegistrationTimes register() {
		Newcomer newcomer = Newcomer.named("Bench");
		Answer answer = RateLimits.unhurt(this.api.post("/api/v1/users", newcomer));
		long start = System.nanoTime();
		if (answer.status() != 201) {
			throw new LabException(
					"The registration was answered by %d %s".formatted(answer.status(), answer.text("title")));
		}
		Duration active = timed(start, "ACTIVE", () -> isActivated(answer.text("id")));
		Duration mailed = timed(start, "the mail", () -> isMailed(newcomer.email()));
		LockSupport.parkNanos(PAUSE.toNanos());
		return new RegistrationTimes(answer.took(), active, mailed);
	}

	private boolean isActivated(String person) {
		return this.log.next(GLANCE)
			.stream()
			.anyMatch((event) -> event.key().equals(person) && event.type().equals("user.activated.v1"));
	}

	private boolean isMailed(String email) {
		boolean mailed = this.mailboxes.of(email).stream().anyMatch((mail) -> mail.subject().startsWith("Welcome"));
		if (!mailed) {
			LockSupport.parkNanos(GLANCE.toNanos());
		}
		return mailed;
	}

	private static Duration timed(long start, String what, BooleanSupplier reached) {
		while (!reached.getAsBoolean()) {
			if (System.nanoTime() - start > PATIENCE.toNanos()) {
				throw new LabException("Waited %d s in vain for %s".formatted(PATIENCE.toSeconds(), what));
			}
		}
		return Duration.ofNanos(System.nanoTime() - start);
	}

}
