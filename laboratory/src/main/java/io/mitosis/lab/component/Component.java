package io.mitosis.lab.component;

import java.net.URI;
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

	/// Whether it only watches the others: the system is whole without it, and nobody
	/// waits for it.
	default boolean watches() {
		return false;
	}

	/// Why it cannot run here, and what helps, in one sentence; empty when it can.
	default Optional<String> absence() {
		return Optional.empty();
	}

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

	/// Where an instance tells its figures in Prometheus' text format; empty when it does
	/// not.
	default Optional<URI> figures(Workplace workplace, Instance instance) {
		return Optional.empty();
	}

	/// Settles what can be settled only when it is ready.
	default void whenReady(Workplace workplace) {
	}

	/// Whether it serves people and drains before it ends: it is stopped before what it
	/// rests on.
	default boolean drains() {
		return false;
	}

}
