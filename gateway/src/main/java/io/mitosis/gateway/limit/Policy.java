package io.mitosis.gateway.limit;

import java.util.Locale;

/// What requests are counted by.
enum Policy {

	/// The person of a good token.
	SUBJECT,
	/// The address of whoever shows no good token.
	ADDRESS,
	/// The address of whoever registers.
	REGISTRATION;

	String title() {
		return name().toLowerCase(Locale.ROOT);
	}

	Claim of(String owner) {
		return new Claim(this, owner);
	}

	/// A request that counts against one bucket.
	///
	/// @param policy what kind of bucket it is
	/// @param owner whose bucket it is: a subject or an address
	record Claim(Policy policy, String owner) {

	}

}
