package io.mitosis.defaults.problem;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// 400 where Tomcat cannot read the parameters, which it finds out when somebody asks for one.
///
/// It comes before whatever would take the cause, an [java.io.IOException], for trouble of our own.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ParameterProblems {

	@ExceptionHandler
	ProblemDetail on(InvalidParameterException unreadable) {
		return Problems.of(HttpStatus.BAD_REQUEST);
	}

}
