package io.mitosis.user.standing;

import java.util.UUID;

/// Somebody called whose account is closed; their token merely has not expired.
class ClosedPersonException extends RuntimeException {

	ClosedPersonException(UUID person) {
		super("Closed is user " + person);
	}

}
