package io.mitosis.gateway.resilience;

import java.time.Clock;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.mitosis.gateway.resilience.RouteProperties.Limits;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// Guards a route from outside to inside: breaker, bulkhead, time budget. Fail-over stands behind them, so a breaker
/// judges what came of all tries, and one dead instance of two is no failure.
///
/// @see "docs/adr/0018-a-breaker-counts-silence.md"
@Component
@EnableConfigurationProperties(RouteProperties.class)
public class RouteGuards {

	private final RouteProperties properties;

	private final CircuitBreakerRegistry breakers;

	private final BulkheadRegistry bulkheads;

	private final Clock clock;

	RouteGuards(RouteProperties properties, CircuitBreakerRegistry breakers, BulkheadRegistry bulkheads, Clock clock) {
		this.properties = properties;
		this.breakers = breakers;
		this.bulkheads = bulkheads;
		this.clock = clock;
	}

	/// @param route its id, which names its settings and its metrics
	public HandlerFilterFunction<ServerResponse, ServerResponse> of(String route) {
		Limits limits = this.properties.of(route);
		return new RouteBreaker(this.breakers.circuitBreaker(route), this.clock)
			.andThen(RouteBulkhead.of(this.bulkheads, route, limits.concurrent()))
			.andThen(Deadline.after(limits.budget()));
	}

}
