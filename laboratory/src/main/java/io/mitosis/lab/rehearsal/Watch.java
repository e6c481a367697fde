package io.mitosis.lab.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.mitosis.lab.alert.Prometheus;
import io.mitosis.lab.process.Pause;
import io.mitosis.lab.soak.Entry.Kind;
import io.mitosis.lab.soak.Ledger;

/// Looks at what fires once a second, and writes down when it began and when it ended.
final class Watch {

	private static final Duration LOOK = Duration.ofSeconds(1);

	private final Prometheus prometheus;

	private final Ledger ledger;

	private final Duration patience;

	/// Who must fall silent, and since when there is no reason to fire.
	private final Map<Expectation, Instant> ending = new LinkedHashMap<>();

	Watch(Prometheus prometheus, Ledger ledger, Duration patience) {
		this.prometheus = prometheus;
		this.ledger = ledger;
		this.patience = patience;
	}

	/// Waits until none of these fires, for whatever reason one did.
	void awaitSilence(List<Expectation> alerts, Runnable look) {
		Instant end = Instant.now().plus(this.patience);
		while (look().stream().anyMatch((labels) -> alerts.stream().anyMatch((one) -> one.isAmong(List.of(labels))))
				&& Instant.now().isBefore(end)) {
			look.run();
			Pause.of(LOOK);
		}
	}

	/// Waits until each of these fires.
	void awaitFire(List<Expectation> alerts, Runnable look) {
		Instant begin = Instant.now();
		List<Expectation> missing = alerts;
		while (!missing.isEmpty()) {
			var firing = look();
			missing.stream()
				.filter((alert) -> alert.isAmong(firing))
				.forEach((alert) -> write(Kind.FIRED, alert, begin));
			missing = missing.stream().filter((alert) -> !alert.isAmong(firing)).toList();
			if (isOver(begin)) {
				missing.forEach((alert) -> this.ledger.write(Kind.MISSED, alert.name(), Kind.FIRED.name()));
				return;
			}
			look.run();
			Pause.of(LOOK);
		}
	}

	/// From now on there is no reason for these to fire.
	void expectEnd(List<Expectation> alerts) {
		alerts.forEach((alert) -> this.ending.put(alert, Instant.now()));
	}

	/// Waits until everybody has fallen silent.
	void awaitEnds(Runnable look) {
		while (!this.ending.isEmpty()) {
			look();
			look.run();
			Pause.of(LOOK);
		}
	}

	private List<Map<String, String>> look() {
		var firing = this.prometheus.firing();
		Map.copyOf(this.ending).forEach((alert, since) -> {
			if (!alert.isAmong(firing)) {
				write(Kind.RESOLVED, alert, since);
				this.ending.remove(alert);
			}
			else if (isOver(since)) {
				this.ledger.write(Kind.MISSED, alert.name(), Kind.RESOLVED.name());
				this.ending.remove(alert);
			}
		});
		return firing;
	}

	private boolean isOver(Instant begin) {
		return Instant.now().isAfter(begin.plus(this.patience));
	}

	private void write(Kind kind, Expectation alert, Instant since) {
		this.ledger.write(kind, alert.name(), String.valueOf(Duration.between(since, Instant.now()).toSeconds()));
	}

}
