package io.mitosis.user.identity;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.mitosis.defaults.problem.InvalidRequestException.FieldError;
import org.jspecify.annotations.Nullable;

/// Why Keycloak takes a new identity for a bad request: the word of the password policy, of one field, or of several.
@JsonIgnoreProperties(ignoreUnknown = true)
record Refusal(@Nullable String error, @JsonProperty("error_description") @Nullable String description,
		@Nullable String field, @Nullable List<Refusal> errors) {

	/// What the person can change about it; empty when the fault is ours.
	List<FieldError> fieldErrors() {
		if (this.errors != null) {
			return this.errors.stream().flatMap((one) -> one.fieldErrors().stream()).distinct().toList();
		}
		if (this.error != null && this.error.startsWith("invalidPassword")) {
			return List.of(new FieldError("/password", Objects.requireNonNullElse(this.description, "Too weak")));
		}
		return switch (this.field) {
			case "username", "email" -> List.of(new FieldError("/email", "cannot be used as an e-mail address"));
			case "displayName" -> List.of(new FieldError("/displayName", "cannot be used as a name"));
			case "country" -> List.of(new FieldError("/country", "is not a country"));
			case null, default -> List.of();
		};
	}

}
