package io.mitosis.journeys;

import java.util.concurrent.ThreadLocalRandom;

import io.mitosis.lab.fuzz.FuzzAccount;
import io.mitosis.lab.fuzz.FuzzSoak;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Whatever is sent, the answer is one that the API documents.
@Journey
class FuzzJourneyTests {

	private static final long EVERY_TIME = 1;

	private final RunningSystem system;

	FuzzJourneyTests(RunningSystem system) {
		this.system = system;
	}

	@Test
	void answersTheSameSpoiltRequestsAsDocumented() {
		assertGood(EVERY_TIME, 200);
	}

	@Test
	void answersSpoiltRequestsThatNobodySentBeforeAsDocumented() {
		assertGood(ThreadLocalRandom.current().nextLong(2, 1_000_000), 100);
	}

	private void assertGood(long seed, int size) {
		System.out.printf("To send these requests again: ./lab soak --fuzz %d --seed %d%n", size, seed);
		FuzzAccount account = FuzzSoak.of(RunningSystem.HOME, this.system.addresses().origin(), size, seed)
			.run((done) -> {
			});

		assertThat(account.size()).isEqualTo(size);
		assertThat(account.isGood()).as(String.join("\n", account.lines())).isTrue();
	}

}
