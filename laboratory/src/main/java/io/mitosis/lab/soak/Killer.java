package io.mitosis.lab.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

import io.mitosis.lab.process.Pause;
import io.mitosis.lab.soak.Entry.Kind;
import io.mitosis.lab.system.LabException;

/// Kills our services in turn, at random moments, each as soon as it is up again.
///
/// It does not wait for one before it kills the next, so that several may be down at a time.
public final class Killer {

	private static final int TRIES = 3;

	private static final Duration SHORTEST = Duration.ofMillis(2500);

	private static final int SPREAD_MILLIS = 4000;

	private final Orchestrator orchestrator;

	private final Ledger ledger;

	private final Random random = new Random();

	private final Map<String, Thread> starting = new ConcurrentHashMap<>();

	private final List<String> turn = new ArrayList<>();

	/// Kills what runs, and notes each kill.
	public Killer(Orchestrator orchestrator, Ledger ledger) {
		this.orchestrator = orchestrator;
		this.ledger = ledger;
	}

	/// Waits a while, then kills the service that was spared longest, unless half of them
	/// are down already: people shall get on, too.
	///
	/// @return whether there was one to kill
	boolean killNext() {
		Pause.of(SHORTEST.plusMillis(this.random.nextInt(SPREAD_MILLIS)));
		return kill();
	}

	/// The same, at once.
	boolean kill() {
		List<String> services = this.orchestrator.services();
		Optional<String> victim = services.stream()
			.filter((name) -> this.starting.size() < Math.max(1, services.size() / 2))
			.filter((name) -> !this.starting.containsKey(name) && this.orchestrator.isUp(name))
			.min(Comparator.comparingInt(this.turn::lastIndexOf));
		victim.ifPresent(this::kill);
		return victim.isPresent();
	}

	/// Kills one and starts it again as soon as it is dead.
	public void kill(String name) {
		this.turn.add(name);
		this.orchestrator.kill(name);
		this.ledger.write(Kind.KILL, name);
		startAgain(name);
	}

	/// Starts what a killed soak left dead.
	void startTheDead() {
		this.orchestrator.services().stream().filter(this.orchestrator::isDown).forEach(this::startAgain);
	}

	private void startAgain(String name) {
		Thread thread = Thread.ofVirtual().unstarted(() -> start(name));
		this.starting.put(name, thread);
		thread.start();
	}

	private void start(String name) {
		for (int tries = 1; tries <= TRIES; tries++) {
			try {
				this.orchestrator.start(name);
				break;
			}
			catch (LabException ex) {
				System.err.println(ex.sentence());
				if (tries == TRIES) {
					this.ledger.write(Kind.NOT_BACK, name);
				}
			}
		}
		this.starting.remove(name);
	}

	/// Waits until everything that was killed is up again.
	public void awaitAll() {
		try {
			for (Thread thread : this.starting.values()) {
				thread.join();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new LabException("Interrupted", ex);
		}
	}

}
