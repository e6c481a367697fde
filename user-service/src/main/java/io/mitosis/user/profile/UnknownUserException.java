package io.mitosis.user.profile;

import java.util.UUID;

/// Others speak of a person who was never registered here. An event that does so is set aside at once.
class UnknownUserException extends IllegalArgumentException {

	UnknownUserException(UUID id) {
		super("No user " + id);
	}

}
