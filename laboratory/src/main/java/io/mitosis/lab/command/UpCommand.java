package io.mitosis.lab.command;

import java.time.Duration;
import java.util.List;

import io.mitosis.lab.fault.Wiring;
import io.mitosis.lab.process.Pause;
import io.mitosis.lab.running.HomeLock;
import io.mitosis.lab.running.Progress;
import io.mitosis.lab.running.RunningSystem;
import io.mitosis.lab.running.Starter;
import io.mitosis.lab.running.SystemStart;
import io.mitosis.lab.running.Watchers;
import io.mitosis.lab.system.Addresses;
import io.mitosis.lab.system.Certificate;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.system.Links;
import io.mitosis.lab.system.Ports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Starts the system, and stays to stop it on Ctrl-C.
@Command(name = "up", description = "Start the system; Ctrl-C stops it")
public final class UpCommand implements Runnable {

	@Mixin
	private final Session session = new Session();

	@Mixin
	private final PortOptions ports = new PortOptions();

	@Option(names = { "-d", "--detach" }, description = "leave it in the background")
	private boolean detached;

	@Option(names = "--faults", description = "put a proxy in between, so that ./lab break can slow and cut links too")
	private boolean faults;

	@Override
	public void run() {
		RunningSystem running = this.session.running();
		if (running.missing().isEmpty()) {
			throw new LabException(
					"The system in %s is already up: ./lab status shows it".formatted(running.home().folder()));
		}
		Progress progress = this.session.progress();
		Undo undo = Undo.prepare();
		HomeLock.during(running.home(), () -> start(running, progress, undo));
		if (!this.detached) {
			stay(running, progress, undo);
		}
		undo.forget();
	}

	private void start(RunningSystem running, Progress progress, Undo undo) {
		Ports chosen = this.ports.choose(running);
		if (running.isDown()) {
			Addresses addresses = new Addresses(chosen, this.session.settings());
			running.home().remember(this.faults ? Wiring.of(addresses) : Links.NONE);
		}
		else if (this.faults && running.home().links().isEmpty()) {
			throw new LabException("The system runs without the proxy: ./lab down, then ./lab up --faults");
		}
		if (chosen.https()) {
			secure(running);
		}
		SystemStart start = new SystemStart(this.session.workplace(chosen), this.session.components(), progress,
				SystemStart.PATIENCE);
		start.check();
		running.home().remember(chosen);
		Watchers watchers = new Watchers(new Starter(start.workplace(), progress, SystemStart.PATIENCE), progress);
		undo.during(() -> {
			start.build();
			watchers.launch(running);
			start.run();
		}, () -> this.session.hurriedStopping(progress).all());
		List<String> failures = watchers.look();
		this.session.out().print(Welcome.to(start.workplace(), start.components(), this.detached));
		this.session.out().flush();
		failures.forEach(this.session::remark);
	}

	/// A certificate is renewed only while nobody shows it.
	private static void secure(RunningSystem running) {
		Certificate certificate = running.home().certificate();
		(running.isDown() ? certificate.make() : certificate).trust();
	}

	private void stay(RunningSystem running, Progress progress, Undo undo) {
		undo.during(() -> {
			while (!running.isDown()) {
				Pause.of(Duration.ofSeconds(1));
			}
		}, () -> this.session.stopping(progress).all());
		this.session.out().println("The system was stopped.");
	}

}
