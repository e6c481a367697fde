package io.mitosis.lab.command;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.mitosis.lab.component.Component;
import io.mitosis.lab.component.Instance;
import io.mitosis.lab.process.LocalPort;
import io.mitosis.lab.running.HomeLock;
import io.mitosis.lab.running.Progress;
import io.mitosis.lab.running.RunningInstance;
import io.mitosis.lab.running.RunningSystem;
import io.mitosis.lab.running.StoppedInstances;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.system.Ports;

/// Changes which instances of a component run, while the rest of the system stays as it is.
final class Crew {

	private static final int LARGEST = 9;

	private final Session session;

	private final RunningSystem running;

	private final Progress progress;

	private final StoppedInstances stopped;

	Crew(Session session) {
		this.session = session;
		this.running = session.running();
		this.progress = session.progress();
		this.stopped = new StoppedInstances(session.home());
	}

	/// Starts the instances that a name means and that died or were stopped, or the first
	/// one when none was left.
	void start(String name) {
		Component component = this.running.component(name);
		Predicate<String> isMeant = (instance) -> name.equals(component.name()) || instance.equals(name);
		List<RunningInstance> known = known(component).stream().filter((each) -> isMeant.test(each.name())).toList();
		List<Instance> gone = Stream
			.concat(known.stream().filter((each) -> !each.isAlive()).map(RunningInstance::instance),
					this.stopped.of(component).stream())
			.filter((instance) -> isMeant.test(instance.name()))
			.toList();
		if (gone.isEmpty() && !known.isEmpty()) {
			throw new LabException("%s is running already".formatted(name));
		}
		List<Instance> wanted = gone.isEmpty() ? List.of(first(component, name)) : gone;
		alone(() -> wanted.forEach((instance) -> start(component, instance)));
	}

	/// Stops the instances that a name means, and remembers them for the next start.
	void stop(String name) {
		List<RunningInstance> instances = this.running.named(name);
		alone(() -> {
			this.session.stopping(this.progress).stop(instances);
			this.stopped.remember(instances);
		});
	}

	/// Stops and starts the instances that a name means, one after the other.
	void restart(String name) {
		List<RunningInstance> instances = this.running.named(name);
		alone(() -> instances.forEach((instance) -> {
			this.session.stopping(this.progress).stop(List.of(instance));
			start(instance.component(), instance.instance());
		}));
	}

	/// Starts or stops instances until there are so many.
	void scale(String name, int count) {
		Component component = this.running.component(name);
		if (!component.replicates() || count < 0 || count > LARGEST) {
			throw new LabException("%s cannot be scaled to %d: services run 0 to %d times, everything else once"
				.formatted(name, count, LARGEST));
		}
		List<RunningInstance> known = known(component);
		List<String> wanted = IntStream.rangeClosed(1, count).mapToObj(numbered(component)).toList();
		List<String> alive = known.stream().filter(RunningInstance::isAlive).map(RunningInstance::name).toList();
		alone(() -> {
			wanted.stream()
				.filter((instance) -> !alive.contains(instance))
				.forEach((instance) -> start(component, first(component, instance)));
			this.session.stopping(this.progress)
				.stop(known.stream().filter((instance) -> !wanted.contains(instance.name())).toList());
			this.stopped.forget(component);
		});
	}

	private static IntFunction<String> numbered(Component component) {
		return (number) -> component.name() + "-" + number;
	}

	private List<RunningInstance> known(Component component) {
		return this.running.instances().stream().filter((each) -> each.component().equals(component)).toList();
	}

	/// The first instance has the ports of its component, every other one some that are
	/// free.
	private Instance first(Component component, String name) {
		String instance = (component.replicates() && name.equals(component.name())) ? name + "-1" : name;
		boolean first = !component.replicates() || instance.endsWith("-1");
		Ports ports = this.session.home().ports();
		return new Instance(instance, first ? ports.of(component.ports().getFirst())
				: LocalPort.freeRow(component.ports().size(), promised(ports)).number());
	}

	/// The dead may come back.
	private Set<Integer> promised(Ports ports) {
		Set<Integer> promised = new HashSet<>(ports.numbers());
		this.running.instances().forEach((instance) -> promised.add(instance.instance().port()));
		return promised;
	}

	private void start(Component component, Instance instance) {
		component.prepare(this.session.workplace());
		this.session.starter(this.progress).start(component, instance);
	}

	private void alone(Runnable change) {
		HomeLock.during(this.session.home(), change);
	}

}
