package io.mitosis.lab.tool;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReleaseTests {

	@Test
	void isFoundInWhatProgramsPrint() {
		assertThat(Release.in("kind v0.31.0 go1.26.8 linux/amd64")).contains(new Release(0, 31));
		assertThat(Release.in("v1.32.4-dispatcher")).contains(new Release(1, 32));
		assertThat(Release.in("development")).isEmpty();
	}

	@Test
	void isOrderedByNumbersAndNotByDigits() {
		assertThat(new Release(1, 9).isBefore(new Release(1, 30))).isTrue();
		assertThat(new Release(2, 0).isBefore(new Release(1, 30))).isFalse();
		assertThat(new Release(1, 30).isBefore(new Release(1, 30))).isFalse();
	}

}
