package io.mitosis.user.standing;

import java.util.UUID;

/// It takes an active person, and this one is not yet active or will never be again.
public class NotActiveException extends RuntimeException {

	public NotActiveException(UUID person) {
		super("Not active is user " + person);
	}

}
