package io.mitosis.lab.bench;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DistributionTests {

	@Test
	void tellsPercentilesByTheNearestRank() {
		Distribution hundred = new Distribution(IntStream.rangeClosed(1, 100).mapToObj(Duration::ofMillis).toList());

		assertThat(hundred).hasToString("p50    50 ms   p90    90 ms   p99    99 ms   max   100 ms");
	}

	@Test
	void tellsOneDurationEverywhere() {
		assertThat(new Distribution(List.of(Duration.ofMillis(7))))
			.hasToString("p50     7 ms   p90     7 ms   p99     7 ms   max     7 ms");
	}

	@Test
	void sortsWhatItGets() {
		Distribution distribution = new Distribution(List.of(Duration.ofMillis(9), Duration.ofMillis(3)));

		assertThat(distribution.percentile(50)).hasMillis(3);
	}

	@Test
	void hasNothingToTellAboutNothing() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Distribution(List.of()));
	}

}
