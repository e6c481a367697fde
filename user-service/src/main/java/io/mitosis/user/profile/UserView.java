package io.mitosis.user.profile;

import java.time.Instant;
import java.util.UUID;

import org.springframework.http.ResponseEntity;

/// A person as the API shows them.
public record UserView(UUID id, String email, String displayName, String country, UserStatus status,
		Instant createdAt) {

	static UserView of(User user) {
		Profile profile = user.profile();
		return new UserView(user.id(), profile.email(), profile.displayName(), profile.country(), user.status(),
				user.createdAt());
	}

	/// Completes an answer: the person, and their version as the ETag.
	public static ResponseEntity<UserView> answer(ResponseEntity.BodyBuilder start, User user) {
		return start.eTag("\"" + user.version() + "\"").body(of(user));
	}

}
