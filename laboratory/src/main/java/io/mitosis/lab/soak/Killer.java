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
import io.mitosis.lab.running.RunningInstance;
import io.mitosis.lab.running.RunningSystem;
import io.mitosis.lab.running.Starter;
import io.mitosis.lab.soak.Entry.Kind;
import io.mitosis.lab.system.LabException;

/// Kills our services in turn, at random moments, each as soon as it is up again.
///
/// It does not wait for one before it kills the next, so that several may be down at a time.
public final class Killer {

	private static final int TRIES = 3;

	private static final Duration SHORTEST = Duration.ofMillis(2500);

	private static final int SPREAD_MILLIS = 4000;

	private final RunningSystem running;

	private final Starter starter;

	private final Ledger ledger;

	private final Random random = new Random();

	private final Map<String, Thread> starting = new ConcurrentHashMap<>();

	private final List<String> turn = new ArrayList<>();

	/// Kills what runs, and notes each kill.
	public Killer(RunningSystem running, Starter starter, Ledger ledger) {
		this.running = running;
		this.starter = starter;
		this.ledger = ledger;
	}

	/// Waits a while, then kills the service that was spared longest, unless half of them
	/// are down already: people shall get on, too.
	///
	/// @return whether there was one to kill
	public boolean killNext() {
		Pause.of(SHORTEST.plusMillis(this.random.nextInt(SPREAD_MILLIS)));
		List<RunningInstance> services = services();
		Optional<RunningInstance> victim = services.stream()
			.filter((instance) -> this.starting.size() < Math.max(1, services.size() / 2))
			.filter((instance) -> !this.starting.containsKey(instance.name()) && isUp(instance))
			.min(Comparator.comparingInt((instance) -> this.turn.lastIndexOf(instance.name())));
		victim.ifPresent(this::kill);
		return victim.isPresent();
	}

	/// Those that serve people.
	private List<RunningInstance> services() {
		return this.running.instances().stream().filter((instance) -> instance.component().drains()).toList();
	}

	private boolean isUp(RunningInstance instance) {
		return instance.isAlive()
				&& instance.component().readiness(this.starter.workplace(), instance.instance()).succeeds();
	}

	/// Kills one instance and starts it again as soon as it is dead.
	public void kill(RunningInstance instance) {
		this.turn.add(instance.name());
		instance.process().kill();
		this.ledger.write(Kind.KILL, instance.name());
		startAgain(instance);
	}

	/// Starts what a killed soak left dead.
	void startTheDead() {
		services().stream().filter((instance) -> !instance.isAlive()).forEach(this::startAgain);
	}

	private void startAgain(RunningInstance instance) {
		Thread thread = Thread.ofVirtual().unstarted(() -> start(instance));
		this.starting.put(instance.name(), thread);
		thread.start();
	}

	private void start(RunningInstance instance) {
		for (int tries = 1; tries <= TRIES; tries++) {
			try {
				this.starter.start(instance.component(), instance.instance());
				break;
			}
			catch (LabException ex) {
				System.err.println(ex.sentence());
				if (tries == TRIES) {
					this.ledger.write(Kind.NOT_BACK, instance.name());
				}
			}
		}
		this.starting.remove(instance.name());
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
