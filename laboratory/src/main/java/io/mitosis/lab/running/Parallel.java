package io.mitosis.lab.running;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import io.mitosis.lab.system.LabException;

/// Does the same with several things at once.
public final class Parallel {

	private Parallel() {
	}

	/// Waits until all is done, or throws what the first one threw and interrupts the
	/// others.
	public static <T> void each(List<T> things, Consumer<T> work) {
		ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
		try {
			var results = new ExecutorCompletionService<Boolean>(threads);
			things.forEach((thing) -> results.submit(() -> work.accept(thing), true));
			for (int i = 0; i < things.size(); i++) {
				results.take().get();
			}
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof RuntimeException failure) ? failure : new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new LabException("Interrupted", ex);
		}
		finally {
			threads.shutdownNow();
			threads.close();
		}
	}

}
