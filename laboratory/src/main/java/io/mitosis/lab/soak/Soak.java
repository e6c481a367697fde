package io.mitosis.lab.soak;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.mitosis.lab.fault.Catalogue;
import io.mitosis.lab.fault.Trouble;
import io.mitosis.lab.process.Pause;
import io.mitosis.lab.soak.Entry.Kind;
import io.mitosis.lab.system.Addresses;
import io.mitosis.lab.system.Home;
import org.jspecify.annotations.Nullable;

/// Load and kills on a running system until so many kills are in the ledger, or time is up.
///
/// What an earlier soak wrote counts: it goes on from there.
///
/// @param home keeps the ledger
/// @param addresses where the system is
/// @param orchestrator kills, and starts again what was killed
/// @param goal when it ends
public record Soak(Home home, Addresses addresses, Orchestrator orchestrator, Goal goal) {

	private static final Duration OUTAGE = Duration.ofMinutes(1);

	/// Where a home keeps its ledger: with the data, so that both are forgotten together.
	public static Path ledgerOf(Home home) {
		return home.data("soak").resolve("ledger");
	}

	/// Runs until the goal is reached or the thread is interrupted.
	///
	/// @param outages takes dependencies away; nobody does without it
	public void run(Bar bar, @Nullable Faults outages) {
		try (Ledger ledger = new Ledger(ledgerOf(this.home)); Load load = load(ledger)) {
			Killer killer = new Killer(this.orchestrator, ledger);
			killer.startTheDead();
			Outages beside = (outages != null) ? outages.start(ledger) : null;
			try {
				toTheGoal(killer, ledger, load, bar);
			}
			finally {
				if (beside != null) {
					beside.close();
				}
				bar.end();
			}
			killer.awaitAll();
		}
	}

	/// Restarts everything once instead.
	public void restart(Bar bar) {
		try (Ledger ledger = new Ledger(ledgerOf(this.home)); Load load = load(ledger)) {
			Round round = new Round(this.orchestrator, ledger);
			List<String> parts = round.next();
			round.run(parts, (part) -> bar.draw(parts.indexOf(part) / (double) parts.size(),
					"restarts %s; answers %s".formatted(part, load.answers())));
			bar.draw(1, "answers " + load.answers());
			bar.end();
		}
	}

	private Load load(Ledger ledger) {
		return new Load(this.addresses.origin(), ledger).start(this.goal.people());
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

	/// What takes dependencies of processes away.
	///
	/// @param trouble causes faults
	/// @param catalogue the faults to choose from
	public record Faults(Trouble trouble, Catalogue catalogue) {

		Outages start(Ledger ledger) {
			return new Outages(this.trouble, this.catalogue, ledger, OUTAGE).start();
		}

	}

}
