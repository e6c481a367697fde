package io.mitosis.user.profile;

import java.util.UUID;

/// Others speak of a person who was never registered here.
class UnknownUserException extends RuntimeException {

	UnknownUserException(UUID id) {
		super("No user " + id);
	}

}
