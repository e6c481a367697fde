package io.mitosis.defaults.events;

import java.io.IOException;
import java.time.Duration;

import io.mitosis.defaults.problem.UnavailableException;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.util.backoff.BackOffExecution;

import static org.assertj.core.api.Assertions.assertThat;

class ListenerFailureTests {

	@Test
	void waitsForWhatIsAway() {
		assertThat(ListenerFailure.of(new RuntimeException(new IOException()))).isEqualTo(ListenerFailure.TRANSIENT);
		assertThat(ListenerFailure.of(new DataAccessResourceFailureException("Away")))
			.isEqualTo(ListenerFailure.TRANSIENT);
		assertThat(ListenerFailure.of(new OptimisticLockingFailureException("Lost a race")))
			.isEqualTo(ListenerFailure.TRANSIENT);
	}

	@Test
	void believesTheOutermostThatSaysAnything() {
		var away = new UnavailableException("The shelf", Duration.ofSeconds(1), new IllegalArgumentException());
		var broken = new IllegalArgumentException(new IOException());

		assertThat(ListenerFailure.of(new RuntimeException(away))).isEqualTo(ListenerFailure.TRANSIENT);
		assertThat(ListenerFailure.of(new RuntimeException(broken))).isEqualTo(ListenerFailure.PERMANENT);
	}

	@Test
	void neverGivesUpOnWhatIsAwayAndComesBackAtLeastEveryTenSeconds() {
		BackOffExecution waits = ListenerFailure.TRANSIENT.backOff().start();

		for (int i = 0; i < 10_000; i++) {
			assertThat(waits.nextBackOff()).isBetween(200L, 10_000L);
		}
	}

	@Test
	void triesTheUnexpectedFiveTimesAndThePermanentOnce() {
		BackOffExecution unexpected = ListenerFailure.of(new IllegalStateException()).backOff().start();

		for (int i = 0; i < 4; i++) {
			assertThat(unexpected.nextBackOff()).isPositive();
		}
		assertThat(unexpected.nextBackOff()).isEqualTo(BackOffExecution.STOP);
		assertThat(ListenerFailure.PERMANENT.backOff().start().nextBackOff()).isEqualTo(BackOffExecution.STOP);
	}

}
