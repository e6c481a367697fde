package io.mitosis.user.standing;

import java.util.UUID;

/// Others speak of a person who was never registered here. An event that does so is set aside at once.
public class UnknownUserException extends IllegalArgumentException {

	public UnknownUserException(UUID id) {
		super("No user " + id);
	}

}
