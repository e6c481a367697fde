package io.mitosis.billing.provider;

import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

/// The way to the provider: waiting for a place, connecting and reading end before the gateway gives up.
@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

	private static final String NAME = "payment-provider";

	@Bean
	PaymentProvider paymentProvider(RestClient.Builder builder, ProviderProperties properties) {
		return new PaymentProvider(builder.baseUrl(properties.url()).build(), bulkhead(properties), breaker());
	}

	private static Bulkhead bulkhead(ProviderProperties properties) {
		return Bulkhead.of(NAME,
				BulkheadConfig.custom()
					.maxConcurrentCalls(properties.places())
					.maxWaitDuration(properties.patience())
					.build());
	}

	/// Opens when the provider keeps people waiting or cannot be reached. What it answers
	/// at once, even a 500, holds nobody up and may concern one payment only.
	private static CircuitBreaker breaker() {
		return CircuitBreaker.of(NAME,
				CircuitBreakerConfig.custom()
					.slidingWindowSize(10)
					.minimumNumberOfCalls(5)
					.waitDurationInOpenState(Duration.ofSeconds(5))
					.permittedNumberOfCallsInHalfOpenState(2)
					.recordException(ProviderConfiguration::isAway)
					.build());
	}

	private static boolean isAway(Throwable failure) {
		return failure.getCause() instanceof HttpTimeoutException || failure.getCause() instanceof ConnectException;
	}

}
