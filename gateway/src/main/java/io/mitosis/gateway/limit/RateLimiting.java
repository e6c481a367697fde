package io.mitosis.gateway.limit;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Puts the limits into every chain of the door, Keycloak's too.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = RateLimitProperties.PREFIX + ".enabled", matchIfMissing = true)
@EnableConfigurationProperties(RateLimitProperties.class)
class RateLimiting {

	@Bean
	RateLimiter rateLimiter(RateLimitProperties properties, Clock clock,
			@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems, MeterRegistry meters) {
		return new RateLimiter(new Buckets(properties, clock), problems, meters);
	}

	@Bean
	Customizer<HttpSecurity> rateLimits(RateLimiter limiter) {
		return (http) -> http.addFilterBefore(new RateLimitFilter(limiter), AuthorizationFilter.class);
	}

	@Bean
	RefusedTokens refusedTokens(RateLimiter limiter,
			@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
		return new RefusedTokens(problems, limiter);
	}

}
