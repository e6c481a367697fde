package io.mitosis.user.standing;

import java.util.UUID;

/// Whoever owes us money cannot leave.
public class DelinquentException extends RuntimeException {

	public DelinquentException(UUID person) {
		super("Delinquent is user " + person);
	}

}
