package io.mitosis.lab.bench;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

import io.mitosis.lab.system.LabException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CrowdTests {

	@Test
	void doesEveryTaskOnce() {
		assertThat(new Crowd(3).each(5, (number) -> number * 10)).containsExactly(0, 10, 20, 30, 40);
	}

	@Test
	void worksAtTheSameTime() {
		CyclicBarrier all = new CyclicBarrier(3);

		assertThat(new Crowd(3).each(3, (number) -> meet(all))).containsOnly(true);
	}

	@Test
	void tellsWhatWentWrong() {
		assertThatExceptionOfType(LabException.class).isThrownBy(() -> new Crowd(2).each(4, (number) -> {
			throw new LabException("no luck");
		})).withMessage("no luck");
	}

	@Test
	void hasAtLeastOneClient() {
		assertThatExceptionOfType(LabException.class).isThrownBy(() -> new Crowd(0));
	}

	private static boolean meet(CyclicBarrier barrier) {
		try {
			barrier.await(30, TimeUnit.SECONDS);
			return true;
		}
		catch (Exception ex) {
			return false;
		}
	}

}
