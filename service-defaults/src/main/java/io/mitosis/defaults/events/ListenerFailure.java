package io.mitosis.defaults.events;

import java.io.IOException;
import java.util.List;

import io.mitosis.defaults.problem.InvalidRequestException;
import io.mitosis.defaults.problem.UnavailableException;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/// What a listener's exception means for the record that it was thrown for.
///
/// The outermost exception in the chain of causes that says anything decides.
enum ListenerFailure {

	/// Something is away: tried again until it is back, for skipping would break the
	/// order.
	TRANSIENT,

	/// Cannot be read or breaks a rule: no try helps.
	PERMANENT,

	/// Perhaps a bug, perhaps an outage that nobody has named: tried for a few seconds.
	UNKNOWN;

	private static final int TRIES_OF_THE_UNKNOWN = 5;

	private static final List<Class<? extends Exception>> TRANSIENT_TYPES = List.of(UnavailableException.class,
			TransientDataAccessException.class, RecoverableDataAccessException.class,
			DataAccessResourceFailureException.class, RetriableException.class, EventNotPublishedException.class,
			IOException.class);

	private static final List<Class<? extends Exception>> PERMANENT_TYPES = List.of(UnreadableEventException.class,
			InvalidRequestException.class, IllegalArgumentException.class);

	static ListenerFailure of(Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (isOneOf(PERMANENT_TYPES, cause)) {
				return PERMANENT;
			}
			if (isOneOf(TRANSIENT_TYPES, cause)) {
				return TRANSIENT;
			}
		}
		return UNKNOWN;
	}

	BackOff backOff() {
		return switch (this) {
			case TRANSIENT -> exponential();
			case PERMANENT -> new FixedBackOff(0, 0);
			case UNKNOWN -> {
				ExponentialBackOff bounded = exponential();
				bounded.setMaxAttempts(TRIES_OF_THE_UNKNOWN - 1);
				yield bounded;
			}
		};
	}

	private static ExponentialBackOff exponential() {
		ExponentialBackOff backOff = new ExponentialBackOff(200, 2);
		backOff.setMaxInterval(10_000);
		return backOff;
	}

	private static boolean isOneOf(List<Class<? extends Exception>> types, Throwable cause) {
		return types.stream().anyMatch((type) -> type.isInstance(cause));
	}

}
