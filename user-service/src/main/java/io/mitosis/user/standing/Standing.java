package io.mitosis.user.standing;

import java.util.UUID;

/// How somebody stands with us, seen from what they may do.
public enum Standing {

	/// PENDING or ACTIVE: everything that their role allows.
	GOOD(true),

	/// Suspended for unpaid bills: may look and pay.
	IN_DEBT(true),

	/// Suspended by an admin: may look at themselves and nothing else.
	BARRED(false),

	/// Never became active; their identity is disabled, but a token lives on for minutes.
	REJECTED(true),

	/// Has left for good; a token lives on for minutes.
	CLOSED(false);

	private final boolean mayRead;

	Standing(boolean mayRead) {
		this.mayRead = mayRead;
	}

	public boolean mayRead() {
		return this.mayRead;
	}

	public boolean mayWrite() {
		return this == GOOD;
	}

	/// What to answer a person for whom this standing is not good enough.
	public RuntimeException refusal(UUID person) {
		return switch (this) {
			case IN_DEBT, BARRED -> new SuspendedException(person);
			case GOOD, REJECTED -> new NotActiveException(person);
			case CLOSED -> new ClosedPersonException(person);
		};
	}

}
