package io.mitosis.billing.account;

import java.util.UUID;

/// Someone with a good token whose registration has not reached us yet.
class NotProvisionedException extends RuntimeException {

	NotProvisionedException(UUID userId) {
		super("No account for user " + userId);
	}

}
