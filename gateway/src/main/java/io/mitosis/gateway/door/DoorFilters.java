package io.mitosis.gateway.door;

import java.util.List;

import jakarta.servlet.DispatcherType;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.header.HeaderWriterFilter;

/// What stands around everything else.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DoorProperties.class)
class DoorFilters {

	private static final int BEFORE_SECURITY = -110;

	@Bean
	FilterRegistrationBean<HeaderWriterFilter> securityHeaders() {
		var registration = new FilterRegistrationBean<HeaderWriterFilter>(
				new HeaderWriterFilter(List.of(new SecurityHeaders())) {
					@Override
					protected boolean shouldNotFilterErrorDispatch() {
						return false; // Tomcat begins there with what it refuses itself,
										// such as TRACE
					}
				});
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
		return registration;
	}

	@Bean
	FilterRegistrationBean<HeaderLimit> headerLimit() {
		var registration = new FilterRegistrationBean<>(new HeaderLimit());
		registration.setOrder(BEFORE_SECURITY);
		return registration;
	}

}
