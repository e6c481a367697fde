package io.mitosis.lab.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// How old events were when they were handled, as a service counts them for Prometheus.
///
/// @param buckets how many were at most so many seconds old; the last bound is infinite
record Ages(SortedMap<Double, Double> buckets) {

	private static final Pattern BUCKET = Pattern.compile("(?m)^event_age_seconds_bucket\\{([^}]*)} (\\S+)$");

	private static final Pattern BOUND = Pattern.compile("(?:^|,)le=\"([^\"]*)\"");

	static final Ages NONE = new Ages(new TreeMap<>());

	/// Reads the figures of one topic; those of several series are added up.
	static Ages parse(String figures, String topic) {
		TreeMap<Double, Double> buckets = new TreeMap<>();
		BUCKET.matcher(figures)
			.results()
			.filter((line) -> line.group(1).contains("topic=\"" + topic + "\""))
			.forEach((line) -> buckets.merge(bound(line), Double.parseDouble(line.group(2)), Double::sum));
		return new Ages(buckets);
	}

	private static double bound(MatchResult line) {
		return BOUND.matcher(line.group(1))
			.results()
			.map((bound) -> bound.group(1).replace("+Inf", "Infinity"))
			.mapToDouble(Double::parseDouble)
			.findFirst()
			.orElse(Double.POSITIVE_INFINITY);
	}

	Ages plus(Ages others) {
		return combined(others, 1);
	}

	/// What was counted since.
	Ages since(Ages before) {
		return combined(before, -1);
	}

	private Ages combined(Ages others, int sign) {
		TreeMap<Double, Double> sum = new TreeMap<>(this.buckets);
		others.buckets.forEach((bound, count) -> sum.merge(bound, sign * count, Double::sum));
		return new Ages(sum);
	}

	long count() {
		return this.buckets.isEmpty() ? 0 : Math.round(this.buckets.lastEntry().getValue());
	}

	/// The age that this percentage does not exceed, estimated within its bucket; of what
	/// is older than all finite bounds the last of them.
	Duration percentile(int percent) {
		double rank = Math.ceil(percent * count() / 100.0);
		double lower = 0;
		double below = 0;
		for (Map.Entry<Double, Double> bucket : this.buckets.entrySet()) {
			if (bucket.getValue() >= rank && bucket.getValue() > below && !bucket.getKey().isInfinite()) {
				double share = (rank - below) / (bucket.getValue() - below);
				return seconds(lower + share * (bucket.getKey() - lower));
			}
			lower = bucket.getKey().isInfinite() ? lower : bucket.getKey();
			below = bucket.getValue();
		}
		return seconds(lower);
	}

	private static Duration seconds(double seconds) {
		return Duration.ofNanos(Math.round(seconds * 1e9));
	}

	@Override
	public String toString() {
		return (count() == 0) ? "none handled"
				: String.format(Locale.ROOT, "p50 %7.1f ms   p99 %7.1f ms   (%,d handled)",
						percentile(50).toNanos() / 1e6, percentile(99).toNanos() / 1e6, count());
	}

}
