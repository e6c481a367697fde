package io.mitosis.lab.rehearsal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.mitosis.lab.alert.Prometheus;
import io.mitosis.lab.client.AwayException;
import io.mitosis.lab.fault.Catalogue;
import io.mitosis.lab.fault.Trouble;
import io.mitosis.lab.process.Pause;
import io.mitosis.lab.soak.Bar;
import io.mitosis.lab.soak.Entry.Kind;
import io.mitosis.lab.soak.Ledger;
import io.mitosis.lab.system.Addresses;
import io.mitosis.lab.system.Home;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.system.Port;

/// Makes each alert fire on the running system, and waits until it falls silent again.
///
/// What an earlier run saw counts: it goes on from there, and begins anew when everything was seen. While one alert falls
/// silent, the next story begins.
///
/// @param home keeps the ledger
/// @param prometheus the witness
/// @param origin where people call
/// @param stories what is to happen
public record Rehearsal(Home home, Prometheus prometheus, URI origin, List<Story> stories) {

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	/// For whoever does not end it sooner.
	public static final Duration UNENDING = Duration.ofDays(1);

	/// The stories of a system.
	///
	/// @param wanted the names of the alerts; empty for all
	/// @throws LabException when there is no alert of such a name
	public static Rehearsal of(Trouble trouble, Catalogue catalogue, Addresses addresses, Set<String> wanted) {
		Prometheus prometheus = new Prometheus(addresses.http(Port.PROMETHEUS));
		List<Story> all = new Stories(trouble, catalogue, prometheus).all();
		Set<String> names = new TreeSet<>();
		all.forEach((story) -> story.alerts().forEach((alert) -> names.add(alert.name())));
		wanted.stream().filter((name) -> !names.contains(name)).findFirst().ifPresent((name) -> {
			throw new LabException("No alert is called '%s'; there are %s".formatted(name, String.join(", ", names)));
		});
		Set<String> these = wanted.isEmpty() ? names : wanted;
		return new Rehearsal(trouble.running().home(), prometheus, addresses.origin(),
				all.stream().map((story) -> story.only(these)).filter((story) -> !story.alerts().isEmpty()).toList());
	}

	/// Tells what is not told yet.
	///
	/// @param time after which no further story begins
	public void run(Bar bar, Duration time) {
		awaitWitness();
		Instant end = Instant.now().plus(time);
		try (Ledger ledger = new Ledger(file()); Bustle bustle = new Bustle(this.origin)) {
			bustle.start();
			beginAnewWhenAllIsTold(ledger);
			Watch watch = new Watch(this.prometheus, ledger, PATIENCE);
			for (Story story : this.stories) {
				if (!Round.lastOf(ledger.entries()).isDone(story) && Instant.now().isBefore(end)) {
					bar.tell(story.sentence());
					tell(story, watch, ledger, () -> draw(bar, ledger, story.sentence()));
				}
			}
			watch.awaitEnds(() -> draw(bar, ledger, "waits until everything is silent"));
			draw(bar, ledger, "done");
		}
		finally {
			bar.end();
		}
	}

	private void awaitWitness() {
		try {
			Instant end = Instant.now().plus(PATIENCE);
			while (!this.prometheus.isOnWatch() && Instant.now().isBefore(end)) {
				Pause.of(Duration.ofSeconds(1));
			}
		}
		catch (AwayException ex) {
			throw new LabException(
					"No Prometheus answers at %s: apt install prometheus (or brew), then ./lab up adds it"
						.formatted(this.prometheus.address()),
					ex);
		}
	}

	private void beginAnewWhenAllIsTold(Ledger ledger) {
		Round last = Round.lastOf(ledger.entries());
		if (last.entries().isEmpty() || this.stories.stream().allMatch(last::isDone)) {
			ledger.write(Kind.ALERTS);
		}
	}

	private static void tell(Story story, Watch watch, Ledger ledger, Runnable look) {
		story.cause().end();
		if (story.cause().obstacle().isPresent()) {
			story.alerts().forEach((alert) -> ledger.write(Kind.LEFT_OUT, alert.name()));
			return;
		}
		watch.awaitSilence(story.alerts(), look);
		try {
			story.cause().begin();
			watch.awaitFire(story.during(), look);
		}
		finally {
			endWhateverHappened(story.cause());
		}
		watch.awaitFire(story.afterwards(), look);
		watch.expectEnd(story.alerts());
	}

	/// Also when somebody has interrupted us.
	private static void endWhateverHappened(Cause cause) {
		boolean interrupted = Thread.interrupted();
		cause.end();
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	private void draw(Bar bar, Ledger ledger, String words) {
		Round round = Round.lastOf(ledger.entries());
		List<Expectation> all = all();
		long done = all.stream().filter(round::isDone).count();
		bar.draw(done / (double) all.size(), "%d of %d alerts fired and ended: %s".formatted(done, all.size(), words));
	}

	/// What became of each alert so far.
	///
	/// @return whether each fired and fell silent
	public boolean account(Bar bar) {
		Round round = Round.lastOf(Ledger.read(file()));
		round.lines(this.stories).forEach(bar::tell);
		return round.isGood(all());
	}

	private List<Expectation> all() {
		return this.stories.stream().flatMap((story) -> story.alerts().stream()).toList();
	}

	private Path file() {
		return this.home.data("alerts").resolve("ledger");
	}

}
