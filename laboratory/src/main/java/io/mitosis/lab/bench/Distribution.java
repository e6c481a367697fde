package io.mitosis.lab.bench;

import java.time.Duration;
import java.util.List;

/// Durations, told by their percentiles (nearest rank).
record Distribution(List<Duration> durations) {

	/// Sorts the durations, of which there is at least one.
	Distribution {
		if (durations.isEmpty()) {
			throw new IllegalArgumentException("There is nothing to tell about no duration");
		}
		durations = durations.stream().sorted().toList();
	}

	/// The shortest duration that this percentage of them does not exceed.
	Duration percentile(int percent) {
		int rank = Math.ceilDiv(percent * this.durations.size(), 100);
		return this.durations.get(Math.max(rank, 1) - 1);
	}

	@Override
	public String toString() {
		return "p50 %5d ms   p90 %5d ms   p99 %5d ms   max %5d ms".formatted(percentile(50).toMillis(),
				percentile(90).toMillis(), percentile(99).toMillis(), percentile(100).toMillis());
	}

}
