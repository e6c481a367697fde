package io.mitosis.gateway.body;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Waits for bodies only after whoever may not send one was refused.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BodyProperties.class)
class BodyFilter {

	private static final int AFTER_THE_BODY_LIMIT = -80;

	@Bean
	FilterRegistrationBean<WholeBodies> wholeBodies(BodyProperties body,
			@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
		var registration = new FilterRegistrationBean<>(new WholeBodies(body.bodyTimeout(), problems));
		registration.setOrder(AFTER_THE_BODY_LIMIT);
		return registration;
	}

}
