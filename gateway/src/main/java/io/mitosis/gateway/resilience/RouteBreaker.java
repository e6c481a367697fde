package io.mitosis.gateway.resilience;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.event.CircuitBreakerOnStateTransitionEvent;
import io.mitosis.defaults.problem.UnavailableException;

import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Stops asking a service that has stopped answering, and asks again two seconds later with a single request.
///
/// Whatever a service answers is an answer, a 503 too: what that one endpoint needs may be away while the others work.
final class RouteBreaker implements HandlerFilterFunction<ServerResponse, ServerResponse> {

	static final Duration OPEN = Duration.ofSeconds(2);

	/// Counts the last seconds and not the last calls, so that a quiet route forgets an
	/// old outage.
	static final CircuitBreakerConfig CONFIG = CircuitBreakerConfig.custom()
		.slidingWindowType(SlidingWindowType.TIME_BASED)
		.slidingWindowSize(10)
		.minimumNumberOfCalls(10)
		.failureRateThreshold(80)
		.waitDurationInOpenState(OPEN)
		.automaticTransitionFromOpenToHalfOpenEnabled(true)
		.permittedNumberOfCallsInHalfOpenState(1)
		.ignoreException((failure) -> !(failure instanceof UnansweredException))
		.writableStackTraceEnabled(false)
		.build();

	private final CircuitBreaker breaker;

	private final Clock clock;

	private volatile Instant openUntil = Instant.EPOCH;

	RouteBreaker(CircuitBreaker breaker, Clock clock) {
		this.breaker = breaker;
		this.clock = clock;
		breaker.getEventPublisher().onStateTransition(this::on);
	}

	@Override
	public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
		try {
			return this.breaker.executeCallable(() -> next.handle(request));
		}
		catch (CallNotPermittedException open) {
			throw new UnavailableException(this.breaker.getName(), openFor(), open);
		}
	}

	private void on(CircuitBreakerOnStateTransitionEvent event) {
		if (event.getStateTransition().getToState() == State.OPEN) {
			this.openUntil = this.clock.instant().plus(OPEN);
		}
	}

	/// Rounded up to seconds, for less would be too early.
	private Duration openFor() {
		return Duration.between(this.clock.instant(), this.openUntil).plusMillis(999);
	}

}
