package io.mitosis.defaults.security;

import java.time.Duration;

import io.mitosis.defaults.problem.Problems;
import io.mitosis.defaults.problem.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// 401 and 403, wherever they are found out; keys that cannot be fetched are our trouble, so 503.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityProblems {

	private static final Logger logger = LoggerFactory.getLogger(SecurityProblems.class);

	private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

	@ExceptionHandler
	ProblemDetail on(AuthenticationException refused) {
		return Problems.of(HttpStatus.UNAUTHORIZED, "unauthenticated", "Not authenticated",
				"This needs a valid access token, sent as Authorization: Bearer.");
	}

	@ExceptionHandler
	ProblemDetail on(AccessDeniedException refused) {
		return Problems.of(HttpStatus.FORBIDDEN, "forbidden", "Not allowed",
				"The role of this access token does not allow it.");
	}

	/// The firewall looks at headers and parameters only when somebody reads them.
	@ExceptionHandler
	ProblemDetail on(RequestRejectedException refused) {
		return Problems.of(HttpStatus.BAD_REQUEST, "bad-request", "Bad request", "The request cannot be read.");
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> on(AuthenticationServiceException failure) {
		logger.warn("Token not checked: {}", failure.getMessage());
		return Problems.unavailable(new UnavailableException("The identity provider", RETRY_AFTER, failure));
	}

}
