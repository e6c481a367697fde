package io.mitosis.lab.watch;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WindowTests {

	@Test
	void tellsByHowMuchCountersHaveGrown() {
		Window window = Window.between(AReading.at(0, AReading.of("gateway-1", "calls{a=\"b\"} 10")),
				AReading.at(2, AReading.of("gateway-1", "calls{a=\"b\"} 14\ncalls{a=\"new\"} 1")));

		assertThat(window.seconds()).isEqualTo(2);
		assertThat(window.grown("gateway").sum()).isEqualTo(5);
		assertThat(window.grown("gateway").where("a", "b").sum()).isEqualTo(4);
	}

	@Test
	void aCounterThatIsSmallerThanBeforeBeganAnew() {
		Window window = Window.between(AReading.at(0, AReading.of("gateway-1", "calls 1000")),
				AReading.at(1, AReading.of("gateway-1", "calls 3")));

		assertThat(window.grown("gateway").sum()).isEqualTo(3);
	}

	@Test
	void whoComesOrWasDeadBeforeBringsNoHistory() {
		Window window = Window.between(AReading.at(0, AReading.dead("gateway-1")),
				AReading.at(1, AReading.of("gateway-1", "calls 3"), AReading.of("gateway-2", "calls 900")));

		assertThat(window.grown("gateway").sum()).isZero();
	}

}
