package io.mitosis.lab.bench;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PassageTests {

	@Test
	void tellsSpeedAndCostOfAllRoundsTogether() {
		Passage passage = passage("directly", 100, 2).plus(passage("directly", 100, 4));

		assertThat(passage.row()).contains("directly", " 200.0 ", "2.00 ms", "4.00 ms", "0.500 ms").endsWith(" 0");
	}

	@Test
	void countsWhatWasRefusedAndDoesNotTimeIt() {
		Outcome refused = new Outcome(503, Duration.ofSeconds(9));
		Passage passage = new Passage("through", List.of(new Outcome(200, Duration.ofMillis(3)), refused),
				Duration.ofSeconds(1), Duration.ZERO);

		assertThat(passage.row()).contains(" 1.0 ", "3.00 ms").doesNotContain("9000").endsWith(" 1");
	}

	@Test
	void comparesTwoWays() {
		String comparison = passage("through", 100, 6).against(passage("directly", 200, 2));

		assertThat(comparison).contains("through : directly", "0.50x", "3.00x");
	}

	/// So many requests within half a second, for half a millisecond of computing each.
	private static Passage passage(String title, int count, int millis) {
		return new Passage(title, Collections.nCopies(count, new Outcome(200, Duration.ofMillis(millis))),
				Duration.ofMillis(500), Duration.ofNanos(500_000L * count));
	}

}
