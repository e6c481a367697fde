package io.mitosis.defaults.security;

import java.util.Collections;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/// Finds the token in the one `Authorization` header, never in a query or form; two such headers could be read as two people.
final class OneAuthorization implements BearerTokenResolver {

	private final BearerTokenResolver header = new DefaultBearerTokenResolver();

	@Override
	public @Nullable String resolve(HttpServletRequest request) {
		if (Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION)).size() > 1) {
			throw new OAuth2AuthenticationException(
					BearerTokenErrors.invalidToken("There is more than one Authorization header"));
		}
		return this.header.resolve(request);
	}

}
