package io.mitosis.lab.component;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.mitosis.lab.process.Launch;
import io.mitosis.lab.system.Port;

/// One part of the system that runs as a process, or as several.
public interface Component {

	/// The name on the command line, such as `kafka`.
	String name();

	/// What it is called in the progress and in the status.
	default String title() {
		return name();
	}

	/// The ports that it listens on, the most important one first.
	List<Port> ports();

	/// Whether several instances may run, called `NAME-1`, `NAME-2` and so on.
	default boolean replicates() {
		return false;
	}

	/// Makes ready what every start needs; quick when that was done before.
	default void prepare(Workplace workplace) {
	}

	/// The folder of its ahead-of-time caches, beside the jars they belong to; empty when
	/// it has none.
	default Optional<Path> caches(Workplace workplace) {
		return Optional.empty();
	}

	/// How an instance is started.
	Launch launch(Workplace workplace, Instance instance);

	/// How to see that an instance is ready.
	Probe readiness(Workplace workplace, Instance instance);

	/// Settles what can be settled only when it is ready.
	default void whenReady(Workplace workplace) {
	}

	/// Whether it serves people and drains before it ends: it is stopped before what it
	/// rests on.
	default boolean drains() {
		return false;
	}

}
