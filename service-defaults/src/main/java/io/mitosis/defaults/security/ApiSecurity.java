package io.mitosis.defaults.security;

import java.util.List;

import jakarta.servlet.DispatcherType;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

import static org.springframework.security.config.Customizer.withDefaults;

/// The filter chain of an API: bearer tokens only, no session, no cookie and therefore no CSRF token.
final class ApiSecurity {

	private ApiSecurity() {
	}

	static SecurityFilterChain build(HttpSecurity http, List<EndpointRules> rules, ProblemEntryPoint problems) {
		return http.authorizeHttpRequests((requests) -> authorize(requests, rules))
			.oauth2ResourceServer((server) -> server.jwt(withDefaults())
				.bearerTokenResolver(new OneAuthorization())
				.authenticationEntryPoint(problems)
				.accessDeniedHandler(problems)
				.withObjectPostProcessor(answeringFailures(problems)))
			.exceptionHandling((handling) -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.headers(ApiSecurity::harden)
			.build();
	}

	private static void authorize(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
			List<EndpointRules> rules) {
		requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll();
		requests.requestMatchers("/actuator/health/**", "/actuator/prometheus").permitAll();
		rules.forEach((rule) -> rule.apply(requests));
		requests.anyRequest().authenticated();
	}

	private static void harden(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((csp) -> csp.policyDirectives("default-src 'none'; frame-ancestors 'none'"));
		// for localhost it would bind every port of the machine
		headers.httpStrictTransportSecurity((hsts) -> hsts
			.requestMatcher((request) -> request.isSecure() && !request.getServerName().equals("localhost")));
		headers.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.NO_REFERRER));
	}

	private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answeringFailures(ProblemEntryPoint problems) {
		var handler = new AuthenticationEntryPointFailureHandler(problems);
		handler.setRethrowAuthenticationServiceException(false);
		return new ObjectPostProcessor<>() {
			@Override
			public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
				filter.setAuthenticationFailureHandler(handler);
				return filter;
			}
		};
	}

}
