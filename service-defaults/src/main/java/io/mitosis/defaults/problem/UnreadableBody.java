package io.mitosis.defaults.problem;

import java.util.List;
import java.util.stream.Collectors;

import io.mitosis.defaults.problem.InvalidRequestException.FieldError;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Says why a body cannot be read without repeating what the parser thinks of our classes.
final class UnreadableBody {

	private UnreadableBody() {
	}

	static ProblemDetail describe(HttpMessageNotReadableException unreadable) {
		ProblemDetail problem = Problems.of(HttpStatus.BAD_REQUEST);
		if (unreadable.getCause() instanceof DatabindException mismatch && !mismatch.getPath().isEmpty()) {
			problem.setDetail("The body has a field that cannot be read.");
			problem.setProperty("errors", List.of(new FieldError(pointer(mismatch.getPath()), reason(mismatch))));
		}
		else {
			problem.setDetail("The body is missing or is not the JSON that is expected here.");
		}
		return problem;
	}

	private static String reason(DatabindException mismatch) {
		return mismatch instanceof UnrecognizedPropertyException ? "is not known here" : "has the wrong type";
	}

	private static String pointer(List<Reference> path) {
		return path.stream().map(UnreadableBody::token).collect(Collectors.joining("/", "/", ""));
	}

	/// RFC 6901 escapes `~` and `/` in a name.
	private static String token(Reference reference) {
		String name = reference.getPropertyName();
		return name == null ? Integer.toString(reference.getIndex()) : name.replace("~", "~0").replace("/", "~1");
	}

}
