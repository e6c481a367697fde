package io.mitosis.user.standing;

import java.util.UUID;

/// A suspended person tried what only others may.
public class SuspendedException extends RuntimeException {

	public SuspendedException(UUID person) {
		super("Suspended is user " + person);
	}

}
