package io.mitosis.lab.bench;

import java.time.Duration;
import java.util.Locale;

/// How many of something there were per second.
final class Throughput {

	private Throughput() {
	}

	/// One row of a report: the name, the rate and what it was computed from.
	static String row(String what, long count, Duration took) {
		return String.format(Locale.ROOT, "%-18s %8.1f per second (%,d in %.1f s)", what, perSecond(count, took), count,
				seconds(took));
	}

	static double perSecond(long count, Duration took) {
		return took.isPositive() ? count / seconds(took) : 0;
	}

	private static double seconds(Duration duration) {
		return duration.toNanos() / 1e9;
	}

}
