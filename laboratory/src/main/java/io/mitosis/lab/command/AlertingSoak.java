package io.mitosis.lab.command;

import java.time.Duration;
import java.util.Set;

import io.mitosis.lab.rehearsal.Rehearsal;
import io.mitosis.lab.running.Progress;
import io.mitosis.lab.soak.Bar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `./lab soak --alerts`: every alert rings once for what it is there for.
final class AlertingSoak {

	@Option(names = "--alerts", description = "instead, make every alert fire and wait until it falls silent again")
	private boolean wanted;

	@Option(names = "--only", paramLabel = "ALERT", split = ",", description = "only these of --alerts")
	private Set<String> only = Set.of();

	boolean isWanted() {
		return this.wanted;
	}

	/// Whether every alert did what it should.
	///
	/// @param time after which it ends, unless it has gone through all
	boolean run(Session session, @Nullable Duration time, boolean onlyAccount) {
		Rehearsal rehearsal = Rehearsal.of(session.trouble(Progress.SILENT), session.faults(),
				session.workplace().addresses(), this.only);
		Bar bar = new Bar(session.out(), session.isInteractive());
		if (!onlyAccount) {
			Undo undo = Undo.prepare();
			undo.during(() -> rehearsal.run(bar, (time != null) ? time : Rehearsal.UNENDING), () -> session
				.remark("Ended; ./lab soak --alerts goes on, and ./lab heal mends what is still broken."));
			undo.forget();
		}
		return rehearsal.account(bar);
	}

}
