package io.mitosis.user.renaming;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.mitosis.defaults.problem.InvalidRequestException;
import io.mitosis.defaults.problem.InvalidRequestException.FieldError;
import io.mitosis.defaults.problem.Problems;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// A JSON merge patch of a profile, in which only the name can change. `null` would remove what it names, and nothing of
/// a profile can be removed.
///
/// @param displayName empty when the patch leaves it alone
/// @see <a href="https://www.rfc-editor.org/rfc/rfc7396">RFC 7396</a>
record ProfilePatch(@Schema(minLength = 1, maxLength = 80) Optional<String> displayName) {

	private static final String DISPLAY_NAME = "displayName";

	/// @throws InvalidRequestException when it wants something else
	/// @throws ErrorResponseException 400 when the name is of another type
	static ProfilePatch of(Map<String, @Nullable Object> members) {
		List<FieldError> errors = members.keySet()
			.stream()
			.filter((name) -> !name.equals(DISPLAY_NAME))
			.map((name) -> new FieldError(pointer(name), "cannot be changed"))
			.toList();
		if (!errors.isEmpty()) {
			throw new InvalidRequestException(errors);
		}
		if (!members.containsKey(DISPLAY_NAME)) {
			return new ProfilePatch(Optional.empty());
		}
		return switch (members.get(DISPLAY_NAME)) {
			case String name -> new ProfilePatch(Optional.of(name));
			case null ->
				throw new InvalidRequestException(List.of(new FieldError(pointer(DISPLAY_NAME), "cannot be removed")));
			default -> throw unreadable(new FieldError(pointer(DISPLAY_NAME), "has the wrong type"));
		};
	}

	private static ErrorResponseException unreadable(FieldError error) {
		ProblemDetail problem = Problems.of(HttpStatus.BAD_REQUEST, "bad-request", "Bad request",
				"The body has a field that cannot be read.");
		problem.setProperty("errors", List.of(error));
		return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
	}

	/// RFC 6901 escapes `~` and `/` in a name.
	private static String pointer(String name) {
		return "/" + name.replace("~", "~0").replace("/", "~1");
	}

}
