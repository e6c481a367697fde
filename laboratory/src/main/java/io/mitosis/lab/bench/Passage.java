package io.mitosis.lab.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What many requests on one way came to.
///
/// @param title the way
/// @param outcomes of all requests
/// @param took from the first request to the last answer
/// @param computed the processor time of who is measured
record Passage(String title, List<Outcome> outcomes, Duration took, Duration computed) {

	static final String HEADER = "%-28s %10s %11s %11s %16s %9s".formatted("", "per second", "p50", "p99",
			"CPU per request", "not done");

	Passage plus(Passage next) {
		return new Passage(this.title, Stream.concat(this.outcomes.stream(), next.outcomes.stream()).toList(),
				this.took.plus(next.took), this.computed.plus(next.computed));
	}

	private List<Outcome> good() {
		return this.outcomes.stream().filter(Outcome::isGood).toList();
	}

	private double perSecond() {
		return Throughput.perSecond(good().size(), this.took);
	}

	private double millis(int percent) {
		List<Duration> durations = good().stream().map(Outcome::took).toList();
		return durations.isEmpty() ? Double.NaN : new Distribution(durations).percentile(percent).toNanos() / 1e6;
	}

	private double cost() {
		return this.computed.toNanos() / 1e6 / this.outcomes.size();
	}

	String row() {
		return String.format(Locale.ROOT, "%-28s %10.1f %8.2f ms %8.2f ms %13.3f ms %9d", this.title, perSecond(),
				millis(50), millis(99), cost(), this.outcomes.size() - good().size());
	}

	/// How it compares with another way.
	String against(Passage other) {
		return String.format(Locale.ROOT, "%-28s %9.2fx %10.2fx %10.2fx", "  " + this.title + " : " + other.title,
				perSecond() / other.perSecond(), millis(50) / other.millis(50), millis(99) / other.millis(99));
	}

}
