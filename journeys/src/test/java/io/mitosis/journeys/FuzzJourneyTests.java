package io.mitosis.journeys;

import io.mitosis.lab.fuzz.FuzzAccount;
import io.mitosis.lab.fuzz.FuzzSoak;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Whatever is sent, the answer is one that the API documents. Always the same requests; `./lab soak --fuzz` makes others.
@Journey
class FuzzJourneyTests {

	private static final long SEED = 1;

	private static final int REQUESTS = 300;

	private final RunningSystem system;

	FuzzJourneyTests(RunningSystem system) {
		this.system = system;
	}

	@Test
	void answersSpoiltRequestsAsDocumented() {
		FuzzAccount account = FuzzSoak.of(Chosen.HOME, this.system.addresses().origin(), REQUESTS, SEED).run((done) -> {
		});

		assertThat(account.size()).isEqualTo(REQUESTS);
		assertThat(account.isGood()).as(String.join("\n", account.lines())).isTrue();
	}

}
