package io.mitosis.lab.fuzz;

/// Who sends a request.
enum Who {

	/// Without a token.
	NOBODY,
	/// A person with bills, payments and messages.
	MEMBER,
	/// Somebody else, who is none of the member's business.
	OTHER,
	/// Kept out by an admin.
	SUSPENDED,
	/// Closes their account, and is followed by the next one.
	LEAVER,
	/// Sam, of the development realm.
	SUPPORT,
	/// Ada, of the development realm.
	ADMIN;

	boolean isStaff() {
		return this == SUPPORT || this == ADMIN;
	}

}
