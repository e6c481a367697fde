package io.mitosis.billing.person;

import java.util.UUID;

/// Someone with a good token whose registration has not reached us yet.
public class NotProvisionedException extends RuntimeException {

	public NotProvisionedException(UUID id) {
		super("We have not heard of user " + id);
	}

}
