package io.mitosis.user.profile;

import java.time.Instant;
import java.util.UUID;

import io.mitosis.defaults.events.EventType;

/// Tells the others who has come.
@EventType("user.registered.v1")
record UserRegistered(UUID id, String email, String displayName, String country, UserStatus status, Instant createdAt) {

	static UserRegistered of(User user) {
		Profile profile = user.profile();
		return new UserRegistered(user.id(), profile.email(), profile.displayName(), profile.country(), user.status(),
				user.createdAt());
	}

}
