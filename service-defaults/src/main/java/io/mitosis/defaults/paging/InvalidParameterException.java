package io.mitosis.defaults.paging;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// A query parameter that cannot be read: unknown, repeated, out of range, or not a cursor of ours. Answered with 400.
class InvalidParameterException extends ErrorResponseException {

	private final String parameter;

	InvalidParameterException(String parameter) {
		super(HttpStatus.BAD_REQUEST, ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
				"The parameter '%s' is unknown or has no value that can be read.".formatted(parameter)), null);
		this.parameter = parameter;
	}

	String parameter() {
		return this.parameter;
	}

}
