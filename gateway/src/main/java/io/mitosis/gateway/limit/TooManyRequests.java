package io.mitosis.gateway.limit;

import io.mitosis.defaults.problem.Problems;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// 429 with `Retry-After`.
@RestControllerAdvice
@Order(0)
class TooManyRequests {

	@ExceptionHandler
	ResponseEntity<ProblemDetail> on(TooManyRequestsException refused) {
		ProblemDetail problem = Problems.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Too many requests",
				"More was asked than is answered at a time; Retry-After says when to go on.");
		return ResponseEntity.of(problem).header(HttpHeaders.RETRY_AFTER, Long.toString(refused.retryAfter())).build();
	}

}
