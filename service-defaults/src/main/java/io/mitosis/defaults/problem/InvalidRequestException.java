package io.mitosis.defaults.problem;

import java.util.List;

/// A request that can be read but breaks a rule of its fields: 422 with `errors[]`.
public class InvalidRequestException extends RuntimeException {

	private final List<FieldError> errors;

	public InvalidRequestException(List<FieldError> errors) {
		super(errors.toString());
		this.errors = List.copyOf(errors);
	}

	public List<FieldError> errors() {
		return this.errors;
	}

	/// What is wrong with one field.
	///
	/// @param pointer RFC 6901 JSON pointer into the request, such as `/email`
	/// @param detail one sentence for the person who filled it in
	public record FieldError(String pointer, String detail) {

	}

}
