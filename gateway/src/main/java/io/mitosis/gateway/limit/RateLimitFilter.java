package io.mitosis.gateway.limit;

import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;

import io.mitosis.gateway.limit.Policy.Claim;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/// Counts a request as soon as it is known whose it is: after the token was checked, before anything else is done.
///
/// A token that was refused never comes here; [RefusedTokens] counts it.
final class RateLimitFilter extends OncePerRequestFilter {

	private static final RequestMatcher REGISTRATION = PathPatternRequestMatcher.withDefaults()
		.matcher(HttpMethod.POST, "/api/v1/users");

	private final RateLimiter limiter;

	RateLimitFilter(RateLimiter limiter) {
		this.limiter = limiter;
	}

	/// Probes come often and from one address; through the door they lead nowhere.
	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getRequestURI().startsWith("/actuator/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (this.limiter.admits(request, response, claims(request))) {
			chain.doFilter(request, response);
		}
	}

	private static List<Claim> claims(HttpServletRequest request) {
		String address = ClientAddress.of(request);
		Principal person = request.getUserPrincipal();
		List<Claim> claims = new ArrayList<>();
		claims.add((person != null) ? Policy.SUBJECT.of(person.getName()) : Policy.ADDRESS.of(address));
		if (REGISTRATION.matches(request)) {
			claims.add(Policy.REGISTRATION.of(address));
		}
		return claims;
	}

}
