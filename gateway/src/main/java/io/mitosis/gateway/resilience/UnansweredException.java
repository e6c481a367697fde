package io.mitosis.gateway.resilience;

import java.time.Duration;

import io.mitosis.defaults.problem.UnavailableException;

/// A service was asked and nobody answered, after all tries: the one thing that a circuit breaker counts.
///
/// Without a cause: the log has told it with each try, and whoever answers a broken connection would take it for his own.
public class UnansweredException extends UnavailableException {

	public UnansweredException(String route, Duration retryAfter) {
		super(route, retryAfter, null);
	}

}
