package io.mitosis.gateway.resilience;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The breakers and bulkheads of this process, with their metrics: `resilience4j_circuitbreaker_state` and others, whose
/// `name` is the route.
@Configuration(proxyBeanMethods = false)
class ResilienceConfiguration {

	@Bean
	CircuitBreakerRegistry breakers() {
		return CircuitBreakerRegistry.of(RouteBreaker.CONFIG);
	}

	@Bean
	BulkheadRegistry bulkheads() {
		return BulkheadRegistry.ofDefaults();
	}

	@Bean
	TaggedCircuitBreakerMetrics breakerMetrics(CircuitBreakerRegistry breakers) {
		return TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers);
	}

	@Bean
	TaggedBulkheadMetrics bulkheadMetrics(BulkheadRegistry bulkheads) {
		return TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads);
	}

}
