package io.mitosis.gateway.route;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import io.mitosis.defaults.problem.Problems;
import io.mitosis.defaults.problem.UnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Answers for a service that dies in the middle of its own answer, as long as none of it has left; after that only the
/// end of the connection can tell that something is missing.
@RestControllerAdvice
@Order(0)
class BrokenAnswers {

	private static final Logger logger = LoggerFactory.getLogger(BrokenAnswers.class);

	private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

	/// What the door has said by then: trace, limits, and to whom a browser may show the
	/// answer.
	private static final Pattern OURS = Pattern.compile("X-Trace-Id|RateLimit.*|Access-Control-.*|Vary");

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
		MultiValueMap<String, String> ours = new LinkedMultiValueMap<>();
		response.getHeaderNames()
			.stream()
			.filter(OURS.asMatchPredicate())
			.forEach((name) -> ours.put(name, List.copyOf(response.getHeaders(name))));
		response.reset();
		ours.forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
	}

}
