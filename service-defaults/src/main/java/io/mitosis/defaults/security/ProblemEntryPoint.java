package io.mitosis.defaults.security;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Answers what the filter chain refuses with the same advice that answers a controller's exceptions.
///
/// The framework's own entry point adds the `WWW-Authenticate` header of RFC 6750. A bean that extends it replaces it.
public class ProblemEntryPoint implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final AuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();

	private final AccessDeniedHandler scope = new BearerTokenAccessDeniedHandler();

	private final HandlerExceptionResolver problems;

	public ProblemEntryPoint(HandlerExceptionResolver problems) {
		this.problems = problems;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
			throws IOException, ServletException {
		if (!(refused instanceof AuthenticationServiceException)) {
			this.challenge.commence(request, response, refused);
		}
		this.problems.resolveException(request, response, null, refused);
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
			throws IOException, ServletException {
		this.scope.handle(request, response, refused);
		this.problems.resolveException(request, response, null, refused);
	}

}
