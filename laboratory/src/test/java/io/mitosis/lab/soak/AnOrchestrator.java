package io.mitosis.lab.soak;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.mitosis.lab.system.LabException;

/// Three services in memory, of which some never come back.
final class AnOrchestrator implements Orchestrator {

	private final Set<String> dead = ConcurrentHashMap.newKeySet();

	private final Set<String> broken = ConcurrentHashMap.newKeySet();

	private final Queue<String> done = new ConcurrentLinkedQueue<>();

	AnOrchestrator breaking(String name) {
		this.broken.add(name);
		return this;
	}

	AnOrchestrator withDead(String name) {
		this.dead.add(name);
		return this;
	}

	List<String> done() {
		return List.copyOf(this.done);
	}

	@Override
	public List<String> services() {
		return List.of("gateway", "users", "billing");
	}

	@Override
	public boolean isUp(String name) {
		return !this.dead.contains(name);
	}

	@Override
	public boolean isDown(String name) {
		return this.dead.contains(name);
	}

	@Override
	public void kill(String name) {
		this.done.add("kill " + name);
		this.dead.add(name);
	}

	@Override
	public void start(String name) {
		this.done.add("start " + name);
		if (this.broken.contains(name)) {
			throw new LabException(name + " does not start");
		}
		this.dead.remove(name);
	}

	@Override
	public List<String> parts() {
		return services();
	}

	@Override
	public void restart(String name) {
		this.done.add("restart " + name);
		if (this.broken.contains(name)) {
			throw new LabException(name + " does not start");
		}
	}

}
