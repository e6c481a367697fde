package io.mitosis.user.profile;

/// Where a registration stands. The names are on the wire and in the database: add some, rename none.
public enum UserStatus {

	/// Registered; the account is not open yet.
	PENDING,

	/// Everything is in place.
	ACTIVE

}
