package io.mitosis.defaults.events;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import io.mitosis.defaults.problem.UnavailableException;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/// Tells what passes by itself from what never will.
///
/// Something that is away is waited for without end, in order: up to 10 s between two tries. Anything unexpected gets five
/// tries, then it is set aside.
final class FailureClassification {

	private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

	private static final int TRIES = 5;

	private static final List<Class<? extends Throwable>> PASSING = List.of(UnavailableException.class,
			TransientDataAccessException.class, RecoverableDataAccessException.class,
			DataAccessResourceFailureException.class, EventNotPublishedException.class, IOException.class);

	private FailureClassification() {
	}

	static BackOff backOff(Throwable failure) {
		ExponentialBackOff backOff = new ExponentialBackOff(FIRST_PAUSE.toMillis(), 2);
		backOff.setMaxInterval(LONGEST_PAUSE.toMillis());
		if (!passesByItself(failure)) {
			backOff.setMaxAttempts(TRIES - 1);
		}
		return backOff;
	}

	private static boolean passesByItself(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (isPassing(cause)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isPassing(Throwable cause) {
		return PASSING.stream().anyMatch((type) -> type.isInstance(cause));
	}

}
