package io.mitosis.billing;

import io.mitosis.defaults.security.EndpointRules;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/// Who may call what.
@Configuration(proxyBeanMethods = false)
class BillingConfiguration {

	@Bean
	EndpointRules endpointRules() {
		return (requests) -> requests.requestMatchers(HttpMethod.GET, "/api/v1/plans")
			.permitAll()
			.requestMatchers("/api/v1/account")
			.hasRole("member");
	}

}
