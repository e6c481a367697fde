package io.mitosis.journeys;

import java.util.Map;
import java.util.stream.Stream;

import io.mitosis.lab.component.Components;
import io.mitosis.lab.fault.FaultBook;
import io.mitosis.lab.system.Settings;

/// What an operator does to the system, by the commands of `./lab`; none is given where there is nothing to do.
interface Operated {

	LabProgram lab();

	Settings settings();

	/// Starts Prometheus, unless it watches already; it watches until it is stopped.
	default void watch() {
		if (running().instances()
			.stream()
			.noneMatch((instance) -> instance.name().equals("prometheus") && instance.isAlive())) {
			lab().with(Map.of("MITOSIS_PROMETHEUS", "on")).run("start", "prometheus");
		}
	}

	/// Causes one of the faults of `./lab break`.
	default void cause(String fault) {
		lab().run("break", fault);
	}

	/// Heals all faults.
	default void heal() {
		if (!new FaultBook(Chosen.HOME.faults()).all().isEmpty()) {
			lab().run("heal");
		}
	}

	/// Ends a component in good order.
	default void stop(String name) {
		lab().run("stop", name);
	}

	/// Ends a component as a power cut does.
	default void kill(String name) {
		lab().run("kill", "-9", name);
	}

	/// Starts a component that is not running and waits until it is ready.
	default void start(String name) {
		lab().run("start", name);
	}

	/// Runs so many instances of each of these, changing all of them at the same time.
	default void scale(int count, String... names) {
		lab().run(words("scale", names, String.valueOf(count)));
	}

	/// Restarts all instances of these: of each one after the other, of all at the same
	/// time.
	default void restart(String... names) {
		lab().run(words("restart", names));
	}

	private static String[] words(String command, String[] names, String... more) {
		return Stream.of(Stream.of(command), Stream.of(names), Stream.of(more))
			.flatMap((part) -> part)
			.toArray(String[]::new);
	}

	/// Repairs what a failed story left broken.
	default void startWhatIsMissing() {
		if (Chosen.TARGET.isLocal() && running().missing().stream().anyMatch((component) -> !component.watches())) {
			lab().attempt("up", "-d");
		}
	}

	/// What runs by now, as its pid files tell.
	default io.mitosis.lab.running.RunningSystem running() {
		return new io.mitosis.lab.running.RunningSystem(Chosen.HOME, Components.of(settings()).withFaults());
	}

}
