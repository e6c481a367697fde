package io.mitosis.user.provisioning;

import java.util.UUID;

/// Somebody signed in whose token does not say all that a profile needs.
public class IncompleteIdentityException extends RuntimeException {

	public IncompleteIdentityException(UUID subject, Throwable cause) {
		super("No profile can be made for subject " + subject, cause);
	}

}
