package io.mitosis.billing.person;

import java.util.UUID;

/// Someone changes what only an active person may.
public class NotActiveException extends RuntimeException {

	public NotActiveException(UUID id) {
		super("User %s is not active".formatted(id));
	}

}
