package io.mitosis.lab.bench;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RatesTests {

	private final Rates rates = new Rates();

	@Test
	void forgivesARoundInWhichTheMachineWasBusy() {
		this.rates.add(new Rate(500, 700, 1));
		this.rates.add(new Rate(20, 30, 9));
		this.rates.add(new Rate(510, 710, 1.2));

		assertThat(this.rates.median(Rate::me)).isEqualTo(500);
		assertThat(this.rates.median(Rate::cost)).isEqualTo(1.2);
	}

	@Test
	void takesTheMeanOfTheTwoInTheMiddle() {
		this.rates.add(new Rate(500, 700, 1));
		this.rates.add(new Rate(520, 710, 2));

		assertThat(this.rates.median(Rate::me)).isEqualTo(510);
	}

	@Test
	void hasNoneWithoutARound() {
		assertThat(this.rates.median(Rate::me)).isNaN();
	}

}
