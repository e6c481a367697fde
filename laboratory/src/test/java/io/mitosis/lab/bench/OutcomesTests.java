package io.mitosis.lab.bench;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OutcomesTests {

	private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

	@Test
	void countsOnlySuccesses() {
		Outcomes outcomes = new Outcomes(List.of(after(201, 10), after(201, 30), after(503, 500), after(0, 900)),
				TWO_SECONDS);

		assertThat(outcomes.lines("payments")).containsExactly("payments                1.0 per second (2 in 2.0 s)",
				"request → 2xx      p50    10 ms   p90    30 ms   p99    30 ms   max    30 ms",
				"not done           no answer: 1   409: 0   503: 1");
	}

	@Test
	void tellsNoSpeedOfNothing() {
		Outcomes outcomes = new Outcomes(List.of(after(409, 10)), TWO_SECONDS);

		assertThat(outcomes.lines("payments")).containsExactly("payments                0.0 per second (0 in 2.0 s)",
				"not done           409: 1   503: 0");
	}

	private static Outcome after(int status, int millis) {
		return new Outcome(status, Duration.ofMillis(millis));
	}

}
