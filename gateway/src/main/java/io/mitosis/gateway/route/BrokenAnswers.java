package io.mitosis.gateway.route;

import java.io.IOException;
import java.time.Duration;

import io.mitosis.defaults.problem.Problems;
import io.mitosis.defaults.problem.UnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Answers for a service that dies in the middle of its own answer, as long as none of it has left; after that only the
/// end of the connection can tell that something is missing.
@RestControllerAdvice
@Order(0)
class BrokenAnswers {

	private static final Logger logger = LoggerFactory.getLogger(BrokenAnswers.class);

	private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

	private static final String TRACE_ID = "X-Trace-Id";

	@ExceptionHandler
	ResponseEntity<ProblemDetail> on(IOException broken, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		if (response.isCommitted()) {
			throw broken;
		}
		logger.warn("The answer to {} {} broke off: {}", request.getMethod(), request.getRequestURI(),
				broken.getMessage());
		forgetTheirHeaders(response);
		return Problems.unavailable(new UnavailableException("The service", RETRY_AFTER, broken));
	}

	private static void forgetTheirHeaders(HttpServletResponse response) {
		String traceId = response.getHeader(TRACE_ID);
		response.reset();
		response.setHeader(TRACE_ID, traceId);
	}

}
