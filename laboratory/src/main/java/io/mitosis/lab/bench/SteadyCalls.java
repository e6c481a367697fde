package io.mitosis.lab.bench;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.process.Pause;
import io.mitosis.lab.system.LabException;

/// A client that asks for the same thing again and again, about 100 times a second.
final class SteadyCalls implements AutoCloseable {

	private static final Duration PAUSE = Duration.ofMillis(10);

	private final Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();

	private final Thread thread;

	SteadyCalls(Supplier<Answer> call) {
		this.thread = Thread.ofVirtual().start(() -> repeat(call));
	}

	private void repeat(Supplier<Answer> call) {
		try {
			while (!Thread.currentThread().isInterrupted()) {
				this.outcomes.add(Outcome.of(call));
				Pause.of(PAUSE);
			}
		}
		catch (LabException ex) {
			// interrupted, which is how it ends
		}
	}

	/// What became of the calls so far.
	List<Outcome> outcomes() {
		return List.copyOf(this.outcomes);
	}

	@Override
	public void close() {
		this.thread.interrupt();
	}

}
