package io.mitosis.gateway.resilience;

import java.time.Duration;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.mitosis.defaults.problem.UnavailableException;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Gives a route so many places and no queue: a slow service takes its own, never the gateway's memory and connections.
record RouteBulkhead(Bulkhead bulkhead) implements HandlerFilterFunction<ServerResponse, ServerResponse> {

	private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

	static RouteBulkhead of(BulkheadRegistry registry, String route, int places) {
		BulkheadConfig config = BulkheadConfig.custom()
			.maxConcurrentCalls(places)
			.maxWaitDuration(Duration.ZERO)
			.build();
		return new RouteBulkhead(registry.bulkhead(route, config));
	}

	/// The place is given back when the whole answer has left, which is long after this
	/// returns.
	@Override
	public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
		if (!this.bulkhead.tryAcquirePermission()) {
			throw new UnavailableException(this.bulkhead.getName(), RETRY_AFTER,
					BulkheadFullException.createBulkheadFullException(this.bulkhead));
		}
		RequestContextHolder.currentRequestAttributes()
			.registerDestructionCallback(RouteBulkhead.class.getName(), this.bulkhead::onComplete,
					RequestAttributes.SCOPE_REQUEST);
		return next.handle(request);
	}

}
