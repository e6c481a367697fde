package io.mitosis.defaults.problem;

import java.util.List;
import java.util.Objects;

import io.mitosis.defaults.problem.InvalidRequestException.FieldError;
import org.springframework.validation.Errors;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/// Reads what bean validation found, with JSON pointers instead of property paths.
final class FieldErrors {

	private FieldErrors() {
	}

	static List<FieldError> of(Errors errors) {
		return errors.getAllErrors().stream().map(FieldErrors::fieldError).toList();
	}

	/// The errors inside the request's body; empty when a parameter or a header is at
	/// fault.
	static List<FieldError> ofBody(HandlerMethodValidationException invalid) {
		return invalid.getBeanResults()
			.stream()
			.filter((result) -> result.getMethodParameter().hasParameterAnnotation(RequestBody.class))
			.map(ParameterErrors::getAllErrors)
			.flatMap(List::stream)
			.map(FieldErrors::fieldError)
			.toList();
	}

	private static FieldError fieldError(ObjectError error) {
		String detail = Objects.requireNonNullElse(error.getDefaultMessage(), "is not valid");
		return new FieldError(
				error instanceof org.springframework.validation.FieldError field ? pointer(field.getField()) : "",
				detail);
	}

	private static String pointer(String propertyPath) {
		return "/" + propertyPath.replace("]", "").replace('[', '/').replace('.', '/');
	}

}
