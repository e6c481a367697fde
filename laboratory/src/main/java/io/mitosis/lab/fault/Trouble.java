package io.mitosis.lab.fault;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.mitosis.lab.fault.Fault.Away;
import io.mitosis.lab.fault.Fault.Frozen;
import io.mitosis.lab.fault.Fault.OnLinks;
import io.mitosis.lab.fault.Fault.Poisoned;
import io.mitosis.lab.process.ProcessId;
import io.mitosis.lab.running.RunningInstance;
import io.mitosis.lab.running.RunningSystem;
import io.mitosis.lab.running.Starter;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.system.Links;

/// Causes faults in a running system, and heals them.
///
/// What is done is written down before it is done: whoever is killed in between leaves something that can be healed.
///
/// @param running the system
/// @param starter starts again what was killed
public record Trouble(RunningSystem running, Starter starter) {

	/// Breaks something.
	///
	/// @throws LabException when it is broken already, or cannot be in this system
	public void cause(Fault fault) {
		if (book().find(fault.name()).isPresent()) {
			throw new LabException("%s is broken already: ./lab heal %s".formatted(fault.name(), fault.name()));
		}
		switch (fault) {
			case Away away -> kill(away);
			case Frozen frozen -> freeze(frozen);
			case OnLinks onLinks -> spoil(onLinks);
			case Poisoned poisoned -> new Poison(this.starter.workplace().addresses().kafka()).pour();
		}
	}

	/// What is broken now.
	public List<ActiveFault> active() {
		return book().all();
	}

	/// The fault of this name, if it was caused and not healed yet.
	public Optional<ActiveFault> active(String name) {
		return book().find(name);
	}

	/// Mends one fault and forgets it.
	public void heal(ActiveFault fault) {
		fault.frozen().forEach(ProcessId::thaw);
		fault.stopped().forEach(this::start);
		book().delete(fault);
		if (fault.isOnLinks()) {
			awaitProxy();
		}
	}

	private void kill(Away fault) {
		List<RunningInstance> alive = alive(fault.component().name());
		book().write(
				ActiveFault.stopped(fault.name(), Instant.now(), alive.stream().map(RunningInstance::name).toList()));
		alive.forEach((instance) -> instance.process().kill());
		alive.forEach((instance) -> instance.process().awaitEnd(ProxyState.PATIENCE));
	}

	private void freeze(Frozen fault) {
		List<ProcessId> processes = alive(fault.component().name()).stream().map(RunningInstance::process).toList();
		book().write(ActiveFault.frozen(fault.name(), Instant.now(), processes));
		processes.forEach(ProcessId::freeze);
	}

	private void spoil(OnLinks fault) {
		if (links().isEmpty()) {
			throw new LabException(
					"%s needs the proxy in between: ./lab down, then ./lab up --faults".formatted(fault.name()));
		}
		book().write(
				ActiveFault.onLinks(fault.name(), Instant.now(), fault.client(), fault.dependency(), fault.quality()));
		awaitProxy();
	}

	private List<RunningInstance> alive(String component) {
		List<RunningInstance> alive = this.running.named(component).stream().filter(RunningInstance::isAlive).toList();
		if (alive.isEmpty()) {
			throw new LabException("%s is dead already: ./lab start %s".formatted(component, component));
		}
		return alive;
	}

	private void start(String name) {
		this.running.instances()
			.stream()
			.filter((instance) -> instance.name().equals(name) && !instance.isAlive())
			.forEach((instance) -> {
				instance.component().prepare(this.starter.workplace());
				this.starter.start(instance.component(), instance.instance());
			});
	}

	private void awaitProxy() {
		new ProxyState(this.starter.workplace().addresses()).await(links(), book());
	}

	private Links links() {
		return this.running.home().links();
	}

	private FaultBook book() {
		return new FaultBook(this.running.home().faults());
	}

}
