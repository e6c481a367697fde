package io.mitosis.notification.recipient;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Asks for a person's standing before every call about their own messages, so that no endpoint can forget it.
@Configuration(proxyBeanMethods = false)
class StandingConfiguration implements WebMvcConfigurer {

	private final StandingInterceptor standing;

	StandingConfiguration(StandingInterceptor standing) {
		this.standing = standing;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.standing).addPathPatterns("/api/v1/notifications/**");
	}

}
