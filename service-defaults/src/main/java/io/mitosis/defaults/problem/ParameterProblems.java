package io.mitosis.defaults.problem;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// 400 where Tomcat cannot read the parameters, which it finds out when somebody asks for one.
@RestControllerAdvice
@Order(0)
class ParameterProblems {

	@ExceptionHandler
	ProblemDetail on(InvalidParameterException unreadable) {
		return Problems.of(HttpStatus.BAD_REQUEST);
	}

}
