package io.mitosis.defaults.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/// What a service decides about its own paths; everything it leaves undecided needs a valid token.
///
/// Declare one bean of it. Roles are Keycloak's realm roles, without a prefix: `hasRole("member")`.
@FunctionalInterface
public interface EndpointRules {

	void apply(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests);

}
