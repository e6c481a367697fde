package io.mitosis.user;

import io.mitosis.defaults.security.EndpointRules;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasRole;

/// Which role may call what; whether a person's standing allows it is decided after that.
@Configuration(proxyBeanMethods = false)
@EnableResilientMethods
class UserConfiguration {

	@Bean
	EndpointRules endpointRules() {
		return (requests) -> requests.requestMatchers(HttpMethod.POST, "/api/v1/users")
			.permitAll()
			.requestMatchers("/api/v1/users")
			.hasRole("support")
			.requestMatchers("/api/v1/users/me")
			.hasRole("member")
			.requestMatchers("/api/v1/users/{id}")
			.access(AuthorizationManagers.anyOf(hasRole("support"),
					AuthorizationManagers.allOf(hasRole("member"), self())))
			.requestMatchers("/api/v1/users/*/suspension")
			.hasRole("admin");
	}

	private static AuthorizationManager<RequestAuthorizationContext> self() {
		return (caller, context) -> new AuthorizationDecision(
				caller.get().getName().equalsIgnoreCase(context.getVariables().get("id")));
	}

}
