package io.mitosis.user.identity;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.mitosis.user.profile.Profile;

/// Keycloak's representation of somebody who shall exist.
///
/// The service account may create people in the group of members only. Each attempt leaves its own id in the attribute
/// `registration`, which only administrators see: by it we recognise our own work when an answer got lost.
record NewIdentity(String username, String email, boolean enabled, List<String> groups,
		Map<String, List<String>> attributes, List<Credential> credentials) {

	static final String REGISTRATION = "registration";

	static NewIdentity of(Profile profile, String password, UUID attempt) {
		return new NewIdentity(profile.email(), profile.email(), true, List.of("/members"),
				Map.of("displayName", List.of(profile.displayName()), "country", List.of(profile.country()),
						REGISTRATION, List.of(attempt.toString())),
				List.of(new Credential("password", password, false)));
	}

	@Override
	public String toString() {
		return "NewIdentity";
	}

	record Credential(String type, String value, boolean temporary) {

		@Override
		public String toString() {
			return this.type;
		}

	}

}
