package io.mitosis.billing.payment;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Lets those who want to pay one invoice in one after the other, so that a crowd finds the claim taken instead of
/// fighting for it with all connections to the database.
///
/// It saves work within one instance, no more: that nobody is charged twice rests on the database alone.
class Turnstile {

	private static final int LANES = 64;

	private final Lock[] lanes = Stream.generate(() -> new ReentrantLock(true)).limit(LANES).toArray(Lock[]::new);

	private final Duration patience;

	/// @param patience how long somebody waits to get in
	Turnstile(Duration patience) {
		this.patience = patience;
	}

	/// @param crowded what is thrown at those who did not get in
	<T> T pass(UUID invoice, Supplier<T> entry, Supplier<RuntimeException> crowded) {
		Lock lane = this.lanes[Math.floorMod(invoice.hashCode(), LANES)];
		if (!enter(lane)) {
			throw crowded.get();
		}
		try {
			return entry.get();
		}
		finally {
			lane.unlock();
		}
	}

	private boolean enter(Lock lane) {
		try {
			return lane.tryLock(this.patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
