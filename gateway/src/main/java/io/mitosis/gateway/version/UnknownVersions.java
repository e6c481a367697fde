package io.mitosis.gateway.version;

import java.util.regex.Pattern;

import io.mitosis.defaults.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Tells whoever asks for a version of the API that is not there, or none, which versions there are.
@RestControllerAdvice
@Order(0)
class UnknownVersions {

	private static final Pattern NOT_OURS = Pattern.compile("/api/(?!v1(/|$)).*");

	@ExceptionHandler({ NoHandlerFoundException.class, NoResourceFoundException.class })
	ProblemDetail on(Exception notFound, HttpServletRequest request) {
		boolean other = NOT_OURS.matcher(request.getRequestURI()).matches();
		return Problems.of(HttpStatus.NOT_FOUND, "not-found", "Not found",
				other ? "This version of the API does not exist; there is: v1." : "There is nothing here.");
	}

}
