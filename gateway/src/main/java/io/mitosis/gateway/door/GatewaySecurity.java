package io.mitosis.gateway.door;

import io.mitosis.defaults.security.EndpointRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/// Asks for a member's token on everything of the API that is not public; the services ask again, with their own rules.
@Configuration(proxyBeanMethods = false)
class GatewaySecurity {

	@Bean
	EndpointRules endpointRules() {
		return (requests) -> {
			requests.requestMatchers(HttpMethod.POST, "/api/v1/users").permitAll();
			requests.requestMatchers(HttpMethod.GET, "/api/v1/plans").permitAll();
			requests.requestMatchers("/api/**").hasRole("member");
			requests.requestMatchers("/**").permitAll(); // no route leads there: 404
		};
	}

	/// Keycloak checks its own tokens, cookies and forms, and sets its own headers.
	@Bean
	@Order(0)
	SecurityFilterChain identitySecurity(HttpSecurity http) {
		return http.securityMatcher("/auth/**")
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.headers(AbstractHttpConfigurer::disable)
			.build();
	}

}
