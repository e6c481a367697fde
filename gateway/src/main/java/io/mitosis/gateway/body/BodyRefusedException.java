package io.mitosis.gateway.body;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// A body did not come, or not as it should; its connection cannot be used for another request.
class BodyRefusedException extends RuntimeException {

	private final RuntimeException reason;

	BodyRefusedException(RuntimeException reason) {
		super(reason);
		this.reason = reason;
	}

	static BodyRefusedException of(HttpStatus status) {
		return new BodyRefusedException(new ResponseStatusException(status));
	}

	void answer(HttpServletRequest request, HttpServletResponse response, HandlerExceptionResolver problems) {
		if (!response.isCommitted()) { // Tomcat may have said what it thinks of the body
			response.setHeader(HttpHeaders.CONNECTION, "close");
			problems.resolveException(request, response, null, this.reason);
		}
	}

}
