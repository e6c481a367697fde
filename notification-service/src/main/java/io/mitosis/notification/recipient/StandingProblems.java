package io.mitosis.notification.recipient;

import io.mitosis.defaults.problem.Problems;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// What people hear whose standing does not allow a call.
@RestControllerAdvice
@Order(0)
class StandingProblems {

	@ExceptionHandler
	ResponseEntity<ProblemDetail> on(NotProvisionedException unknown) {
		return ResponseEntity.status(HttpStatus.NOT_FOUND)
			.header(HttpHeaders.RETRY_AFTER, "1")
			.body(Problems.of(HttpStatus.NOT_FOUND, "not-provisioned", "Not provisioned yet",
					"You are not known here yet; try again in a moment."));
	}

	@ExceptionHandler
	ProblemDetail on(ClosedException closed) {
		return Problems.of(HttpStatus.NOT_FOUND, "not-found", "Not found", "There is nothing here.");
	}

	@ExceptionHandler
	ProblemDetail on(SuspendedException suspended) {
		String detail = switch (suspended.suspendedBy()) {
			case ADMIN -> "An administrator has suspended you.";
			case DUNNING -> "You are suspended for unpaid invoices: you can read and pay, nothing else.";
		};
		return Problems.of(HttpStatus.FORBIDDEN, "suspended", "Suspended", detail);
	}

}
