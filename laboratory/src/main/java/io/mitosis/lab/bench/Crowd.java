package io.mitosis.lab.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.system.LabException;

/// Clients that work at the same time, each of which takes the next task as soon as it has finished one.
///
/// @param clients how many there are
record Crowd(int clients) {

	Crowd {
		if (clients < 1) {
			throw new LabException("There is at least one client, not " + clients);
		}
	}

	/// Sends so many requests and waits for all answers.
	Outcomes send(int count, IntFunction<Answer> request) {
		long start = System.nanoTime();
		List<Outcome> outcomes = each(count, (number) -> Outcome.of(() -> request.apply(number)));
		return new Outcomes(outcomes, Duration.ofNanos(System.nanoTime() - start));
	}

	/// Does a task for each number from 0.
	<T> List<T> each(int count, IntFunction<T> task) {
		try (ExecutorService threads = Executors.newFixedThreadPool(this.clients, Thread.ofVirtual().factory())) {
			List<Future<T>> results = IntStream.range(0, count)
				.mapToObj((number) -> threads.submit(() -> task.apply(number)))
				.toList();
			try {
				return all(results);
			}
			catch (RuntimeException ex) {
				threads.shutdownNow();
				throw ex;
			}
		}
	}

	private static <T> List<T> all(List<Future<T>> results) {
		List<T> all = new ArrayList<>();
		try {
			for (Future<T> result : results) {
				all.add(result.get());
			}
			return all;
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof LabException known) ? known : new IllegalStateException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new LabException("Interrupted", ex);
		}
	}

}
