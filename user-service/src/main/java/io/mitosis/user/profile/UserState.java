package io.mitosis.user.profile;

import java.time.Instant;
import java.util.UUID;

/// What everybody may know of a person who is still here; nearly every event carries all of it.
record UserState(UUID id, String email, String displayName, String country, UserStatus status, Instant createdAt) {

	static UserState of(User user) {
		Profile profile = user.profile().orElseThrow();
		return new UserState(user.id(), profile.email(), profile.displayName(), profile.country(), user.status(),
				user.createdAt());
	}

}
