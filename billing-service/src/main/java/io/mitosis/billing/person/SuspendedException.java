package io.mitosis.billing.person;

import java.util.UUID;

/// Someone suspended asks for more than they may.
class SuspendedException extends RuntimeException {

	SuspendedException(UUID id) {
		super("User %s is suspended".formatted(id));
	}

}
