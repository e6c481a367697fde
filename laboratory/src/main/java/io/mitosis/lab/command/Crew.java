package io.mitosis.lab.command;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.mitosis.lab.component.Component;
import io.mitosis.lab.component.Instance;
import io.mitosis.lab.process.LocalPort;
import io.mitosis.lab.running.HomeLock;
import io.mitosis.lab.running.Parallel;
import io.mitosis.lab.running.Progress;
import io.mitosis.lab.running.RunningInstance;
import io.mitosis.lab.running.RunningSystem;
import io.mitosis.lab.running.Starter;
import io.mitosis.lab.running.StoppedInstances;
import io.mitosis.lab.system.LabException;

/// Changes which instances of a component run, while the rest of the system stays as it is.
final class Crew {

	private static final int LARGEST = 9;

	private final Session session;

	private final RunningSystem running;

	private final Progress progress;

	private final StoppedInstances stopped;

	/// Also to those who do not listen yet, and to the dead, who may come back.
	private final Set<Integer> promised;

	Crew(Session session) {
		this.session = session;
		this.running = session.running();
		this.progress = session.progress();
		this.stopped = new StoppedInstances(session.home());
		this.promised = promised();
	}

	/// Starts the instances that a name means and that died or were stopped, or the first
	/// one when none was left.
	void start(String name) {
		Component component = this.running.component(name);
		component.absence().ifPresent((reason) -> {
			throw new LabException("%s cannot be started: %s".formatted(name, reason));
		});
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
		alone(() -> start(wanted.stream().map((instance) -> new Wanted(component, instance)).toList()));
	}

	/// Stops the instances that a name means, and remembers them for the next start.
	void stop(String name) {
		List<RunningInstance> instances = this.running.named(name);
		alone(() -> {
			this.session.stopping(this.progress).stop(instances);
			this.stopped.remember(instances);
		});
	}

	/// Stops and starts the instances that names mean: of each component one at a time,
	/// of
	/// several components at the same time.
	void restart(List<String> names) {
		List<List<RunningInstance>> components = names.stream().map(this.running::named).toList();
		int rounds = components.stream().mapToInt(List::size).max().orElse(0);
		alone(() -> IntStream.range(0, rounds)
			.mapToObj((round) -> components.stream()
				.filter((instances) -> round < instances.size())
				.map((instances) -> instances.get(round))
				.toList())
			.forEach(this::restartAtOnce));
	}

	private void restartAtOnce(List<RunningInstance> instances) {
		this.session.stopping(this.progress).stop(instances);
		start(instances.stream().map((each) -> new Wanted(each.component(), each.instance())).toList());
	}

	/// Starts or stops instances until there are so many of each of these services.
	void scale(List<String> names, int count) {
		List<Component> components = names.stream().map((name) -> scalable(name, count)).toList();
		List<RunningInstance> known = components.stream().flatMap((component) -> known(component).stream()).toList();
		Set<String> alive = known.stream()
			.filter(RunningInstance::isAlive)
			.map(RunningInstance::name)
			.collect(Collectors.toSet());
		List<Wanted> wanted = components.stream()
			.flatMap((component) -> IntStream.rangeClosed(1, count)
				.mapToObj((number) -> new Wanted(component, first(component, component.name() + "-" + number))))
			.toList();
		List<String> staying = wanted.stream().map((each) -> each.instance().name()).toList();
		alone(() -> {
			start(wanted.stream().filter((each) -> !alive.contains(each.instance().name())).toList());
			this.session.stopping(this.progress)
				.stop(known.stream().filter((instance) -> !staying.contains(instance.name())).toList());
			components.forEach(this.stopped::forget);
		});
	}

	private Component scalable(String name, int count) {
		Component component = this.running.component(name);
		if (!component.replicates() || count < 0 || count > LARGEST) {
			throw new LabException(
					"%s cannot be scaled to %d: services and the gateway run 0 to %d times, everything else once"
						.formatted(name, count, LARGEST));
		}
		return component;
	}

	private List<RunningInstance> known(Component component) {
		return this.running.instances().stream().filter((each) -> each.component().equals(component)).toList();
	}

	/// The first instance has the ports of its component, every other one some that are
	/// free.
	private Instance first(Component component, String name) {
		String instance = (component.replicates() && name.equals(component.name())) ? name + "-1" : name;
		boolean first = !component.replicates() || instance.endsWith("-1");
		int port = first ? this.session.home().ports().of(component.ports().getFirst())
				: LocalPort.freeRow(component.ports().size(), this.promised).number();
		this.promised.add(port);
		return new Instance(instance, port);
	}

	private Set<Integer> promised() {
		Set<Integer> promised = new HashSet<>(this.session.home().ports().numbers());
		this.running.instances().forEach((instance) -> promised.add(instance.instance().port()));
		return promised;
	}

	private void start(List<Wanted> wanted) {
		wanted.forEach((each) -> each.component().prepare(this.session.workplace()));
		Starter starter = this.session.starter(this.progress);
		Parallel.each(wanted, (each) -> starter.start(each.component(), each.instance()));
	}

	private void alone(Runnable change) {
		HomeLock.during(this.session.home(), change);
	}

	/// An instance that shall run.
	private record Wanted(Component component, Instance instance) {

	}

}
