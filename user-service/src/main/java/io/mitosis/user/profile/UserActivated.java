package io.mitosis.user.profile;

import java.time.Instant;
import java.util.UUID;

import io.mitosis.defaults.events.EventType;

/// Tells the others whose registration is complete.
@EventType("user.activated.v1")
record UserActivated(UUID id, String email, String displayName, String country, UserStatus status, Instant createdAt) {

	static UserActivated of(User user) {
		Profile profile = user.profile();
		return new UserActivated(user.id(), profile.email(), profile.displayName(), profile.country(), user.status(),
				user.createdAt());
	}

}
