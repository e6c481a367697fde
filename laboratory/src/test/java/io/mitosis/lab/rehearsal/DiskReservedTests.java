package io.mitosis.lab.rehearsal;

import io.mitosis.lab.rehearsal.DiskReserved.Space;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DiskReservedTests {

	@Test
	void leavesAFifthOfTheDiskOrTakesAFewPercentMore() {
		assertThat(new Space(1000, 500).wanted()).isEqualTo(310);
		assertThat(new Space(1000, 150).wanted()).isEqualTo(80);
	}

}
