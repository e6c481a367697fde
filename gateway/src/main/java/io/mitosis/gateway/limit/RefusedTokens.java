package io.mitosis.gateway.limit;

import java.io.IOException;
import java.util.List;

import io.mitosis.defaults.security.ProblemEntryPoint;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Counts a token that is refused against the address that sent it.
///
/// The token comes first, so that whoever floods an address with bad ones does not lock out the people behind it who
/// have good ones.
final class RefusedTokens extends ProblemEntryPoint {

	private final RateLimiter limiter;

	RefusedTokens(HandlerExceptionResolver problems, RateLimiter limiter) {
		super(problems);
		this.limiter = limiter;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
			throws IOException, ServletException {
		boolean withoutToken = refused instanceof InsufficientAuthenticationException;
		if (withoutToken
				|| this.limiter.admits(request, response, List.of(Policy.ADDRESS.of(ClientAddress.of(request))))) {
			super.commence(request, response, refused);
		}
	}

}
