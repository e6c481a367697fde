package io.mitosis.billing;

import io.mitosis.defaults.security.EndpointRules;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.resilience.annotation.EnableResilientMethods;

/// Who may call what. The roles are composite: whoever supports is a member too.
@Configuration(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@EnableResilientMethods
class BillingConfiguration {

	@Bean
	EndpointRules endpointRules() {
		return (requests) -> requests.requestMatchers(HttpMethod.GET, "/api/v1/plans")
			.permitAll()
			.requestMatchers("/api/v1/account/**", "/api/v1/invoices/**")
			.hasRole("member")
			.requestMatchers("/api/v1/accounts/**")
			.hasRole("support")
			.requestMatchers("/api/v1/billing-runs/**")
			.hasRole("admin");
	}

}
