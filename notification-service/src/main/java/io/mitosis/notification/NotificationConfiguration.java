package io.mitosis.notification;

import io.mitosis.defaults.security.EndpointRules;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may call what.
@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

	@Bean
	EndpointRules endpointRules() {
		return (requests) -> requests.requestMatchers("/api/v1/notifications/**").hasRole("member");
	}

}
