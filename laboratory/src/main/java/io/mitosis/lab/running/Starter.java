package io.mitosis.lab.running;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import io.mitosis.lab.component.Component;
import io.mitosis.lab.component.Instance;
import io.mitosis.lab.component.Probe;
import io.mitosis.lab.component.Workplace;
import io.mitosis.lab.log.LogReader;
import io.mitosis.lab.process.Launch;
import io.mitosis.lab.process.Launcher;
import io.mitosis.lab.process.LocalPort;
import io.mitosis.lab.process.Pause;
import io.mitosis.lab.process.PidFile;
import io.mitosis.lab.process.PortHolder;
import io.mitosis.lab.process.ProcessId;
import io.mitosis.lab.system.LabException;

/// Starts one instance and waits until it is ready.
///
/// @param workplace where it works
/// @param progress hears what it waits for
/// @param patience how long an instance may take
public record Starter(Workplace workplace, Progress progress, Duration patience) {

	/// Starts an instance whose component is prepared.
	///
	/// @return how long it took until it was ready
	/// @throws LabException when it dies or takes too long
	public Duration start(Component component, Instance instance) {
		Instant begin = Instant.now();
		ProcessId process = launch(component, instance);
		Probe readiness = component.readiness(this.workplace, instance);
		this.progress.tell(instance.name(), "starts, waits for " + readiness.description());
		awaitReadiness(instance, process, readiness, begin.plus(this.patience));
		component.whenReady(this.workplace);
		Duration took = Duration.between(begin, Instant.now());
		this.progress.done(instance.name(), "ready after %s, port %d".formatted(seconds(took), instance.port()));
		return took;
	}

	/// Starts an instance whose component is prepared, and does not wait until it is
	/// ready.
	ProcessId launch(Component component, Instance instance) {
		PidFile pidFile = new PidFile(this.workplace.home().pidFile(instance.name()));
		pidFile.read().ifPresent((dying) -> awaitEnd(new Predecessor(dying.process()), instance));
		refuseBusyPort(component, instance);
		Launch launch = component.launch(this.workplace, instance);
		ProcessId process = new Launcher().start(launch);
		pidFile.write(process, instance.port());
		new StoppedInstances(this.workplace.home()).forget(instance.name());
		return process;
	}

	private void awaitReadiness(Instance instance, ProcessId process, Probe readiness, Instant deadline) {
		while (!readiness.succeeds()) {
			if (!process.isAlive()) {
				throw new LabException("%s died while it started; its log ends so:%n%s%nAll of it: %s"
					.formatted(instance.name(), LogReader.PLAIN.tail(log(instance), 12), log(instance)));
			}
			if (Instant.now().isAfter(deadline)) {
				throw new LabException("%s is still not ready after %s (it waits for %s); its log: %s"
					.formatted(instance.name(), seconds(this.patience), readiness.description(), log(instance)));
			}
			Pause.of(Duration.ofMillis(200));
		}
	}

	private void awaitEnd(Predecessor predecessor, Instance instance) {
		LocalPort port = new LocalPort(instance.port());
		if (predecessor.isIn(port)) {
			this.progress.tell(instance.name(), "waits until its predecessor has left");
			predecessor.awaitEnd(port);
		}
	}

	private static void refuseBusyPort(Component component, Instance instance) {
		LocalPort port = new LocalPort(instance.port());
		if (port.isBusy()) {
			throw new BusyPortException(component.ports().getFirst(), port, PortHolder.of(port));
		}
	}

	private Path log(Instance instance) {
		return this.workplace.home().log(instance.name());
	}

	private static String seconds(Duration duration) {
		return "%.1f s".formatted(duration.toMillis() / (double) TimeUnit.SECONDS.toMillis(1));
	}

}
