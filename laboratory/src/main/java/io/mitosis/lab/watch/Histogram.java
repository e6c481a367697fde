package io.mitosis.lab.watch;

import java.util.Map.Entry;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// The buckets of a Prometheus histogram, each with what is at most as large as its bound.
///
/// @param buckets counts by upper bound, those of all series together
record Histogram(TreeMap<Double, Double> buckets) {

	/// The histogram of samples `…_bucket` with a label `le`.
	static Histogram of(Samples samples) {
		TreeMap<Double, Double> buckets = new TreeMap<>();
		for (Sample sample : samples.all()) {
			String bound = sample.label("le");
			if (!bound.isEmpty()) {
				buckets.merge(bound.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(bound),
						sample.value(), Double::sum);
			}
		}
		return new Histogram(buckets);
	}

	/// What a share of all is at most as large as, as Prometheus' `histogram_quantile`
	/// estimates it: evenly within a bucket, and the largest bound for what is beyond it.
	/// Empty when nothing was counted.
	OptionalDouble quantile(double share) {
		if (this.buckets.isEmpty() || this.buckets.lastEntry().getValue() <= 0) {
			return OptionalDouble.empty();
		}
		double rank = share * this.buckets.lastEntry().getValue();
		double lower = 0;
		double below = 0;
		for (Entry<Double, Double> bucket : this.buckets.entrySet()) {
			if (bucket.getValue() >= rank) {
				return OptionalDouble.of(bucket.getKey().isInfinite() ? lower : lower
						+ (bucket.getKey() - lower) * (rank - below) / Math.max(bucket.getValue() - below, 1e-9));
			}
			lower = bucket.getKey();
			below = bucket.getValue();
		}
		return OptionalDouble.of(lower);
	}

}
