package io.mitosis.user.standing;

import io.mitosis.defaults.problem.Problems;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Answers every call that a person's state does not allow, whichever feature found it out.
@RestControllerAdvice
@Order(0)
class StandingProblems {

	@ExceptionHandler(SuspendedException.class)
	ProblemDetail answerSuspended() {
		return Problems.of(HttpStatus.FORBIDDEN, "suspended", "Suspended",
				"You are suspended; GET /api/v1/users/me says why.");
	}

	@ExceptionHandler(NotActiveException.class)
	ProblemDetail answerNotActive() {
		return Problems.of(HttpStatus.CONFLICT, "not-active", "Not active", "This needs a person who is active.");
	}

	@ExceptionHandler(DelinquentException.class)
	ProblemDetail answerDelinquent() {
		return Problems.of(HttpStatus.CONFLICT, "delinquent", "Bills are overdue",
				"Pay what is overdue; then you can close your account.");
	}

	@ExceptionHandler(ClosedPersonException.class)
	ProblemDetail answerClosed() {
		return Problems.of(HttpStatus.NOT_FOUND, "not-provisioned", "Not provisioned",
				"This account is closed; it does not come back.");
	}

	@ExceptionHandler(UnknownUserException.class)
	ProblemDetail answerUnknown() {
		return Problems.of(HttpStatus.NOT_FOUND, "not-found", "Not found", "There is no such person.");
	}

}
