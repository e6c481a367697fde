package io.mitosis.lab.watch;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class HistogramTests {

	@Test
	void estimatesEvenlyWithinABucket() {
		Histogram histogram = Histogram
			.of(new Samples(List.of(bucket("0.1", 50), bucket("0.2", 100), bucket("+Inf", 100))));

		assertThat(histogram.quantile(0.5)).hasValue(0.1);
		assertThat(histogram.quantile(0.75).orElseThrow()).isCloseTo(0.15, within(1e-9));
		assertThat(histogram.quantile(0.25).orElseThrow()).isCloseTo(0.05, within(1e-9));
	}

	@Test
	void addsUpTheBucketsOfSeveralSeries() {
		Histogram histogram = Histogram
			.of(new Samples(List.of(bucket("0.1", 1), bucket("0.1", 1), bucket("0.2", 2), bucket("0.2", 2))));

		assertThat(histogram.quantile(0.5)).hasValue(0.1);
	}

	@Test
	void tellsTheLargestBoundOfWhatIsBeyondIt() {
		Histogram histogram = Histogram.of(new Samples(List.of(bucket("0.5", 1), bucket("+Inf", 100))));

		assertThat(histogram.quantile(0.99)).hasValue(0.5);
	}

	@Test
	void tellsNothingOfNothing() {
		assertThat(Histogram.of(Samples.NONE).quantile(0.5)).isEmpty();
		assertThat(Histogram.of(new Samples(List.of(bucket("+Inf", 0)))).quantile(0.5)).isEmpty();
	}

	private static Sample bucket(String bound, double count) {
		return new Sample("x_bucket", Map.of("le", bound), count);
	}

}
