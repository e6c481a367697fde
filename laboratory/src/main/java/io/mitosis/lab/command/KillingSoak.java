package io.mitosis.lab.command;

import java.time.Duration;

import io.mitosis.lab.running.Progress;
import io.mitosis.lab.soak.Bar;
import io.mitosis.lab.soak.Containers;
import io.mitosis.lab.soak.Orchestrator;
import io.mitosis.lab.soak.Pods;
import io.mitosis.lab.soak.Processes;
import io.mitosis.lab.soak.Soak;
import io.mitosis.lab.system.Target;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `./lab soak`: kills under load, or restarts with `--restarts`.
final class KillingSoak {

	@Option(names = "--kills", paramLabel = "N", description = "end after so many kills in all")
	private @Nullable Integer kills;

	@Option(names = "--people", paramLabel = "N",
			description = "how many people live at a time (default: ${DEFAULT-VALUE})")
	private int people = 3;

	@Option(names = "--faults", description = "take dependencies away for a minute each, too (after up --faults)")
	private boolean faults;

	@Option(names = "--restarts", description = "instead, restart every part once in good order, one by one")
	private boolean restarts;

	boolean hasFaults() {
		return this.faults;
	}

	/// Goes on until it has done what it was asked for, or is ended.
	void run(Session session, Target target, @Nullable Duration time) {
		Undo undo = Undo.prepare();
		Soak soak = new Soak(session.home(), session.addresses(), orchestrator(session, target),
				new Soak.Goal(this.kills, time, this.people));
		Bar bar = new Bar(session.out(), session.isInteractive());
		undo.during(() -> {
			if (this.restarts) {
				soak.restart(bar);
			}
			else {
				soak.run(bar, this.faults ? new Soak.Faults(session.trouble(Progress.SILENT), session.faults()) : null);
			}
		}, () -> session.remark("""
				Ended; what was killed starts by itself or by %s. ./lab soak goes on, \
				./lab soak --account tells what became of every id.""".formatted(target.start())));
		undo.forget();
	}

	private static Orchestrator orchestrator(Session session, Target target) {
		return switch (target) {
			case LOCAL ->
				new Processes(session.running(), session.starter(Progress.SILENT), session.stopping(Progress.SILENT));
			case COMPOSE -> Containers.of(session.home().checkout());
			case KIND -> Pods.ofKind();
		};
	}

}
