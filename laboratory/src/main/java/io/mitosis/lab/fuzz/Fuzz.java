package io.mitosis.lab.fuzz;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

import io.mitosis.lab.process.Pause;
import io.mitosis.lab.system.Checkout;
import io.mitosis.lab.system.LabException;

/// Sends the requests of a seed and judges the answers.
final class Fuzz {

	private static final int AT_ONCE = 4;

	private static final int SETTLEMENT = 50;

	private final URI origin;

	private final Cast cast;

	private final Drafts drafts;

	private final Wire wire;

	private final Judge judge;

	private final Aftermath aftermath;

	/// @param origin the system
	/// @param seed where all chance comes from
	Fuzz(URI origin, Checkout checkout, long seed) {
		this.origin = origin;
		this.cast = new Cast(origin);
		this.drafts = new Drafts(Document.operations(checkout), this.cast, seed);
		this.wire = new Wire(origin);
		this.judge = new Judge(checkout);
		this.aftermath = new Aftermath(this.cast);
	}

	/// Makes these trials, a few at a time.
	void run(List<Integer> numbers, Consumer<Trial> heard) {
		Semaphore places = new Semaphore(AT_ONCE);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<java.util.concurrent.Future<?>> all = new ArrayList<>();
			for (int number : numbers) {
				places.acquire();
				all.add(threads.submit(() -> {
					try {
						heard.accept(trial(number));
					}
					finally {
						places.release();
					}
				}));
			}
			for (var each : all) {
				each.get();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new LabException("Interrupted", ex);
		}
		catch (java.util.concurrent.ExecutionException ex) {
			throw (ex.getCause() instanceof RuntimeException failure) ? failure : new IllegalStateException(ex);
		}
	}

	private Trial trial(int number) {
		if (number % SETTLEMENT == 0) {
			this.cast.settle();
		}
		Draft draft = this.drafts.of(number);
		List<String> findings = new ArrayList<>();
		int status = 0;
		try {
			Reply reply = this.aftermath.watch(draft, () -> send(draft), findings::add);
			status = reply.status();
			findings.addAll(this.judge.findings(draft, reply));
			if (draft.operation.isFarewell() && draft.caller == Who.LEAVER && status == 204) {
				this.cast.farewell();
			}
		}
		catch (IOException ex) {
			findings.add("no answer: " + ex.getMessage());
		}
		boolean remarkable = !findings.isEmpty() || status == 503;
		String curl = !remarkable ? "" : Curl.of(this.origin, draft, this.cast.person(draft.caller));
		return new Trial(this.drafts.seed(), number, draft.operation.toString(), draft.caller, draft.mutations, status,
				findings, curl);
	}

	/// Whoever is told to wait, waits.
	private Reply send(Draft draft) throws IOException {
		Reply reply = this.wire.send(draft);
		for (int i = 0; i < 20 && reply.status() == 429; i++) {
			String seconds = reply.header("Retry-After");
			Pause.of(Duration.ofSeconds(seconds.matches("\\d{1,2}") ? Long.parseLong(seconds) : 1));
			reply = this.wire.send(draft);
		}
		return reply;
	}

}
