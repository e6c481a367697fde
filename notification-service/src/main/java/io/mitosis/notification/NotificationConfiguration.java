package io.mitosis.notification;

import java.time.Clock;

import io.mitosis.defaults.security.EndpointRules;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may call what, and what time it is.
@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

	@Bean
	EndpointRules endpointRules() {
		return (requests) -> requests.requestMatchers("/api/v1/notifications/**").hasRole("member");
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
