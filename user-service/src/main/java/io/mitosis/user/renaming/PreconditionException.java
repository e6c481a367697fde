package io.mitosis.user.renaming;

import io.mitosis.defaults.problem.Problems;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// A change came without a word on which version it is meant for, or for a version that is no more.
class PreconditionException extends ErrorResponseException {

	private PreconditionException(HttpStatus status, ProblemDetail problem) {
		super(status, problem, null);
	}

	static PreconditionException missing() {
		return of(HttpStatus.PRECONDITION_REQUIRED, "precondition-required", "If-Match is missing",
				"Send the ETag of what you have read as If-Match.");
	}

	static PreconditionException stale() {
		return of(HttpStatus.PRECONDITION_FAILED, "precondition-failed", "Changed meanwhile",
				"This is no longer what you have read; read it again.");
	}

	static PreconditionException unreadable() {
		return of(HttpStatus.BAD_REQUEST, "bad-request", "Bad request", "If-Match is not a list of entity tags.");
	}

	private static PreconditionException of(HttpStatus status, String slug, String title, String detail) {
		return new PreconditionException(status, Problems.of(status, slug, title, detail));
	}

}
