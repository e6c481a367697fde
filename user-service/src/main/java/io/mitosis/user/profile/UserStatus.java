package io.mitosis.user.profile;

import io.mitosis.user.profile.Suspension.Cause;
import io.mitosis.user.standing.Standing;

/// Where a person stands, from `PENDING → ACTIVE ⇄ SUSPENDED → CLOSED`, or `REJECTED`. The names are on the wire and in
/// the database: add some, rename none.
public enum UserStatus {

	/// Registered; the account is not open yet.
	PENDING,

	/// Everything is in place.
	ACTIVE,

	/// Kept out for a while, for one cause or several.
	SUSPENDED,

	/// No account can be opened for them. They keep their address, and cannot log in.
	REJECTED,

	/// Gone for good; what stays is a tombstone.
	CLOSED;

	/// Whether nothing changes it any more.
	boolean isFinal() {
		return this == REJECTED || this == CLOSED;
	}

	Standing standing(Suspension suspension) {
		return switch (this) {
			case PENDING, ACTIVE -> Standing.GOOD;
			case SUSPENDED -> suspension.has(Cause.ADMIN) ? Standing.BARRED : Standing.IN_DEBT;
			case REJECTED -> Standing.REJECTED;
			case CLOSED -> Standing.CLOSED;
		};
	}

}
