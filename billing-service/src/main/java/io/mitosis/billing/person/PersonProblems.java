package io.mitosis.billing.person;

import io.mitosis.defaults.problem.Problems;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Answers whom the guard has refused, whichever feature they asked.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PersonProblems {

	@ExceptionHandler
	ResponseEntity<ProblemDetail> answer(NotProvisionedException ex) {
		return ResponseEntity.status(HttpStatus.NOT_FOUND)
			.header(HttpHeaders.RETRY_AFTER, "1")
			.body(Problems.of(HttpStatus.NOT_FOUND, "not-provisioned", "Not provisioned yet",
					"Your account is being opened; ask again in a moment."));
	}

	@ExceptionHandler
	ProblemDetail answer(SuspendedException ex) {
		return Problems.of(HttpStatus.FORBIDDEN, "suspended", "Suspended",
				"You are suspended; GET /api/v1/users/me tells why.");
	}

	@ExceptionHandler
	ProblemDetail answer(NotActiveException ex) {
		return Problems.of(HttpStatus.CONFLICT, "not-active", "Not active",
				"Only an active person with an open account may do this.");
	}

}
