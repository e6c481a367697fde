package io.mitosis.billing.person;

import java.util.UUID;

/// Someone suspended asks for more than they may.
public class SuspendedException extends RuntimeException {

	public SuspendedException(UUID id) {
		super("User %s is suspended".formatted(id));
	}

}
