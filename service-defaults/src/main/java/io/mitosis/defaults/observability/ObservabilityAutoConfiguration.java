package io.mitosis.defaults.observability;

import io.micrometer.tracing.Tracer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/// Puts the trace's id on every answer, right after Boot's observation of the request began the span, and the person into
/// the log as soon as Spring Security knows them.
@AutoConfiguration(
		afterName = "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration")
@ConditionalOnClass({ Tracer.class, OncePerRequestFilter.class })
@ConditionalOnBean(Tracer.class)
@ConditionalOnWebApplication(type = Type.SERVLET)
class ObservabilityAutoConfiguration {

	private static final int AFTER_THE_OBSERVATION = Ordered.HIGHEST_PRECEDENCE + 2;

	private static final int AFTER_SPRING_SECURITY = -99;

	@Bean
	@ConditionalOnMissingBean(name = "traceId")
	FilterRegistrationBean<TraceIdFilter> traceId(Tracer tracer) {
		var registration = new FilterRegistrationBean<>(new TraceIdFilter(tracer));
		registration.setOrder(AFTER_THE_OBSERVATION);
		return registration;
	}

	@Bean
	@ConditionalOnMissingBean(name = "loggedUser")
	FilterRegistrationBean<LoggedUserFilter> loggedUser() {
		var registration = new FilterRegistrationBean<>(new LoggedUserFilter());
		registration.setOrder(AFTER_SPRING_SECURITY);
		return registration;
	}

}
