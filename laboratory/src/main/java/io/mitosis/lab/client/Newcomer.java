package io.mitosis.lab.client;

import java.util.Locale;
import java.util.UUID;

/// Somebody nobody knows yet; as JSON it is the body of `POST /api/v1/users`.
public record Newcomer(String email, String password, String displayName, String country) {

	/// Somebody of this name in Germany, with an address that is new each time.
	public static Newcomer named(String name) {
		String email = "%s-%.8s@example.com".formatted(name.toLowerCase(Locale.ROOT), UUID.randomUUID());
		return new Newcomer(email, "a-good-password", name, "DE");
	}

	/// The same person in another country.
	public Newcomer from(String country) {
		return new Newcomer(this.email, this.password, this.displayName, country);
	}

}
