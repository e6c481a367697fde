package io.mitosis.user.profile;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;

/// A person as the API shows them. Of who has left there is only the tombstone, without anything personal.
///
/// @param suspension of suspended people only
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UserView(UUID id, @Nullable String email, @Nullable String displayName, @Nullable String country,
		UserStatus status, Instant createdAt, @Nullable Suspension suspension) {

	public static UserView of(User user) {
		Optional<Profile> profile = user.profile();
		return new UserView(user.id(), profile.map(Profile::email).orElse(null),
				profile.map(Profile::displayName).orElse(null), profile.map(Profile::country).orElse(null),
				user.status(), user.createdAt(), user.suspension().isEmpty() ? null : user.suspension());
	}

	/// Completes an answer: the person, and their version as the ETag.
	public static ResponseEntity<UserView> answer(ResponseEntity.BodyBuilder start, User user) {
		return start.eTag(eTag(user)).body(of(user));
	}

	/// The strong entity tag of a person: their version, which no publication of an event
	/// changes.
	public static String eTag(User user) {
		return "\"" + user.version() + "\"";
	}

}
