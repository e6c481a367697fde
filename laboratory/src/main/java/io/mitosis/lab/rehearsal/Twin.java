package io.mitosis.lab.rehearsal;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import io.mitosis.lab.component.Component;
import io.mitosis.lab.component.Instance;
import io.mitosis.lab.process.LocalPort;
import io.mitosis.lab.running.RunningInstance;
import io.mitosis.lab.running.RunningSystem;
import io.mitosis.lab.running.Starter;

/// One more instance of a service, under a number that nobody else gives.
///
/// @param running the system
/// @param starter starts it
/// @param service what it is an instance of
record Twin(RunningSystem running, Starter starter, String service) {

	private static final Duration DYING = Duration.ofSeconds(10);

	/// Who has hardly any memory may never get ready.
	private static final Duration PATIENCE = Duration.ofSeconds(90);

	String name() {
		return this.service + "-9";
	}

	/// Starts it as its component does, or a little differently.
	void start(UnaryOperator<Component> changed) {
		Component component = changed.apply(this.running.component(this.service));
		Set<Integer> taken = new HashSet<>(this.running.home().ports().numbers());
		this.running.instances().forEach((instance) -> taken.add(instance.instance().port()));
		int port = LocalPort.freeRow(component.ports().size(), taken).number();
		component.prepare(this.starter.workplace());
		new Starter(this.starter.workplace(), this.starter.progress(), PATIENCE).start(component,
				new Instance(name(), port));
	}

	/// Ends it by kill -9 and forgets it.
	void kill() {
		mine().forEach((instance) -> {
			instance.process().kill();
			instance.process().awaitEnd(DYING);
			instance.pidFile().delete();
		});
	}

	private List<RunningInstance> mine() {
		return this.running.instances().stream().filter((instance) -> instance.name().equals(name())).toList();
	}

}
