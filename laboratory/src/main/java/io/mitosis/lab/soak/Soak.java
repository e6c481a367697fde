package io.mitosis.lab.soak;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import io.mitosis.lab.fault.Catalogue;
import io.mitosis.lab.fault.Trouble;
import io.mitosis.lab.process.Pause;
import io.mitosis.lab.running.RunningSystem;
import io.mitosis.lab.running.Starter;
import io.mitosis.lab.soak.Entry.Kind;
import io.mitosis.lab.system.Home;
import org.jspecify.annotations.Nullable;

/// Load and kills on a running system until so many kills are in the ledger, or time is up.
///
/// What an earlier soak wrote counts: it goes on from there.
///
/// @param running the system
/// @param starter starts again what was killed
/// @param goal when it ends
public record Soak(RunningSystem running, Starter starter, Goal goal) {

	private static final Duration OUTAGE = Duration.ofMinutes(1);

	/// Where a home keeps its ledger: with the data, so that both are forgotten together.
	public static Path ledgerOf(Home home) {
		return home.data("soak").resolve("ledger");
	}

	/// Runs until the goal is reached or the thread is interrupted.
	///
	/// @param catalogue the faults to choose outages from; none happen without it
	public void run(PrintWriter out, boolean live, @Nullable Catalogue catalogue) {
		Bar bar = new Bar(out, live);
		try (Ledger ledger = new Ledger(ledgerOf(this.running.home()));
				Load load = new Load(this.starter.workplace().addresses().origin(), ledger).start(this.goal.people())) {
			Killer killer = new Killer(this.running, this.starter, ledger);
			killer.startTheDead();
			Outages outages = (catalogue != null)
					? new Outages(new Trouble(this.running, this.starter), catalogue, ledger, OUTAGE).start() : null;
			try {
				toTheGoal(killer, ledger, load, bar);
			}
			finally {
				if (outages != null) {
					outages.close();
				}
				bar.end();
			}
			killer.awaitAll();
		}
	}

	private void toTheGoal(Killer killer, Ledger ledger, Load load, Bar bar) {
		Instant begin = Instant.now();
		while (true) {
			var entries = ledger.entries();
			long kills = entries.stream().filter((entry) -> entry.kind() == Kind.KILL).count();
			double share = this.goal.share(kills, Duration.between(begin, Instant.now()));
			bar.draw(share, entries, load.answers());
			if (share >= 1) {
				return;
			}
			if (!killer.killNext()) {
				Pause.of(Duration.ofMillis(200));
			}
		}
	}

	/// When a soak ends: at the first of both; with neither, never.
	///
	/// @param kills how many in all
	/// @param time how long this time
	/// @param people how many live at a time
	public record Goal(@Nullable Integer kills, @Nullable Duration time, int people) {

		double share(long killed, Duration passed) {
			double byKills = (this.kills != null) ? killed / (double) this.kills : 0;
			double byTime = (this.time != null) ? passed.toMillis() / (double) this.time.toMillis() : 0;
			return Math.max(byKills, byTime);
		}

	}

}
