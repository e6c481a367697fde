package io.mitosis.lab.timeline;

import java.util.Locale;

import io.mitosis.lab.client.AwayException;
import io.mitosis.lab.client.LoginName;
import io.mitosis.lab.data.Databases;

/// Finds out who is meant: by the profile, else by the identity, else only by the address of the mails.
final class People {

	private final Databases databases;

	private final IdentitySource identities;

	People(Databases databases, IdentitySource identities) {
		this.databases = databases;
		this.identities = identities;
	}

	Subject find(String user) {
		String email = LoginName.of(user).toLowerCase(Locale.ROOT);
		return this.databases.user(user)
			.or(() -> this.databases.user(email))
			.map((profile) -> new Subject(profile.id(), profile.email()))
			.orElseGet(() -> new Subject(identity(email), email));
	}

	private String identity(String email) {
		try {
			return this.identities.find(email).orElse("");
		}
		catch (AwayException ex) {
			return "";
		}
	}

}
