package io.mitosis.user.identity;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Lets a few calls through at once. A crowd waits here, where it can be sent away unharmed, and not on the other side,
/// where it would use up the time-outs of everybody.
final class Bulkhead {

	private final Semaphore places;

	private final Duration patience;

	/// @param patience how long a call waits for a place
	Bulkhead(int places, Duration patience) {
		this.places = new Semaphore(places, true);
		this.patience = patience;
	}

	/// @throws RejectedExecutionException when no place became free in time
	<T> T call(Supplier<T> call) {
		enter();
		try {
			return call.get();
		}
		finally {
			this.places.release();
		}
	}

	private void enter() {
		try {
			if (!this.places.tryAcquire(this.patience.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new RejectedExecutionException("No place became free within " + this.patience);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new RejectedExecutionException(ex);
		}
	}

}
