package io.mitosis.user;

import io.mitosis.defaults.security.EndpointRules;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.resilience.annotation.EnableResilientMethods;

/// Who may call what.
@Configuration(proxyBeanMethods = false)
@EnableResilientMethods
class UserConfiguration {

	@Bean
	EndpointRules endpointRules() {
		return (requests) -> requests.requestMatchers(HttpMethod.POST, "/api/v1/users")
			.permitAll()
			.requestMatchers("/api/v1/users/me")
			.hasRole("member");
	}

}
