package io.mitosis.defaults.problem;

import java.util.List;

import io.mitosis.defaults.problem.InvalidRequestException.FieldError;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// Answers what no feature answers itself: the framework's exceptions, ours, and the unexpected.
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

	private static final Logger unexpected = LoggerFactory.getLogger(ProblemAdvice.class);

	@ExceptionHandler
	ProblemDetail on(InvalidRequestException invalid) {
		return Problems.invalid(invalid.errors());
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> on(UnavailableException failure) {
		unexpected.warn("{}{}", failure.getMessage(), (failure.getCause() != null) ? ": " + failure.getCause() : "");
		return Problems.unavailable(failure);
	}

	@ExceptionHandler
	ProblemDetail on(ContentTooLargeException tooLarge) {
		ProblemDetail problem = Problems.of(HttpStatus.CONTENT_TOO_LARGE);
		problem.setDetail("A body may have up to " + tooLarge.limit().toKilobytes() + " KiB.");
		return problem;
	}

	@ExceptionHandler
	ProblemDetail on(Exception failure, WebRequest request) {
		unexpected.error("{} failed", request.getDescription(false), failure);
		return Problems.of(HttpStatus.INTERNAL_SERVER_ERROR);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException invalid,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return unprocessable(FieldErrors.of(invalid.getBindingResult()));
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
			HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		List<FieldError> errors = FieldErrors.ofBody(invalid);
		return errors.isEmpty() ? super.handleHandlerMethodValidationException(invalid, headers, status, request)
				: unprocessable(errors);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException unreadable,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return handleExceptionInternal(unreadable, UnreadableBody.describe(unreadable), headers, status, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception failure, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		ResponseEntity<Object> answer = super.handleExceptionInternal(failure, body, headers, status, request);
		if (answer != null && answer.getBody() instanceof ProblemDetail problem) {
			Problems.complete(problem);
		}
		return answer;
	}

	private static ResponseEntity<Object> unprocessable(List<FieldError> errors) {
		return ResponseEntity.unprocessableContent().body(Problems.invalid(errors));
	}

}
