package io.mitosis.user.provisioning;

import java.util.UUID;

/// Somebody signed in whose token does not say all that a profile needs.
class IncompleteIdentityException extends RuntimeException {

	IncompleteIdentityException(UUID subject, Throwable cause) {
		super("No profile can be made for subject " + subject, cause);
	}

}
