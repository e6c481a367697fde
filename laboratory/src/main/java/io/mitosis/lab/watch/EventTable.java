package io.mitosis.lab.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// How each group gets on with each topic, and what waits in the outboxes.
///
/// What every instance tells alike, such as the lag, is put together by its largest value, never added up.
///
/// @param window when
/// @param ink with what it is written
/// @param grid into which columns
record EventTable(Window window, Ink ink, Grid grid) {

	/// From here on an event is late, as the objective of the events says.
	private static final double LATE = 5;

	List<String> lines() {
		List<String> lines = new ArrayList<>();
		lines.add(this.ink.title(this.grid.titles("EVENTS", "per s", "lag", "dead", "age p50", "p95", "p99")));
		pairs().forEach((pair) -> lines.add(row(pair)));
		if (lines.size() == 1) {
			lines.add(this.ink.faint("  nobody has listened yet"));
		}
		lines.add("");
		lines.add(this.ink.title("%-12s".formatted("OUTBOXES")) + outboxes());
		return lines;
	}

	/// As far as a topic's owner tells of them.
	private SortedSet<Pair> pairs() {
		return this.window.now()
			.where((sample) -> sample.name().equals("consumer_lag") || sample.name().equals("dead_letters"))
			.all()
			.stream()
			.map((sample) -> new Pair(sample.label("topic"), sample.label("group")))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private String row(Pair pair) {
		Samples handled = this.window.grown(pair.group()).where("topic", pair.topic());
		double rate = handled.named("events_consumed_total").where("outcome", "handled").sum() / this.window.seconds();
		Histogram ages = Histogram.of(handled.named("event_age_seconds_bucket"));
		OptionalDouble lag = pair.of(this.window.now().named("consumer_lag")).max();
		OptionalDouble dead = pair.of(this.window.now().named("dead_letters")).max();
		String lags = Grid.count(Figure.count(lag));
		String deads = Grid.count(Figure.count(dead));
		return this.grid.row("  " + (this.grid.isNarrow() ? pair.shortly() : pair), Grid.count(Figure.rate(rate)),
				(lag.orElse(0) > 0 && rate == 0) ? this.ink.doubtful(lags) : lags,
				(dead.orElse(0) > 0) ? this.ink.wrong(deads) : deads, age(ages.quantile(0.5)), age(ages.quantile(0.95)),
				age(ages.quantile(0.99)));
	}

	private String age(OptionalDouble seconds) {
		String text = Grid.time(Figure.time(seconds));
		return (seconds.orElse(0) > LATE) ? this.ink.doubtful(text) : text;
	}

	private String outboxes() {
		Samples now = this.window.now();
		Samples pending = now.named("outbox_pending");
		return pending.values("application")
			.stream()
			.map((application) -> outbox(application, pending.where("application", application).max(),
					now.named("outbox_oldest_age_seconds").where("application", application).max()))
			.collect(Collectors.joining("   "));
	}

	private String outbox(String application, OptionalDouble pending, OptionalDouble oldest) {
		String text = "%s %s".formatted(application, Figure.count(pending));
		if (oldest.orElse(0) <= 1) {
			return text;
		}
		String old = "%s, the oldest for %s".formatted(text, Figure.time(oldest));
		return (oldest.getAsDouble() > LATE) ? this.ink.doubtful(old) : old;
	}

	/// Who reads what.
	private record Pair(String topic, String group) implements Comparable<Pair> {

		Samples of(Samples samples) {
			return samples.where("topic", this.topic).where("group", this.group);
		}

		/// Without what nobody needs in order to tell them apart.
		String shortly() {
			return toString().replaceAll("-(events|service)\\b", "");
		}

		@Override
		public int compareTo(Pair other) {
			return toString().compareTo(other.toString());
		}

		@Override
		public String toString() {
			return "%s → %s".formatted(this.topic, this.group);
		}

	}

}
