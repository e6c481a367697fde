package io.mitosis.lab.demo;

import java.util.List;

/// The hops of a farewell.
final class ClosingHops {

	static final Hop LEAVE = new Hop("Carl leaves", "DELETE /api/v1/users/me", """
			A tombstone stays, for ever: whatever still arrives for him finds it and is dropped.
			His identity is deleted.""", "user-service/src/main/java/io/mitosis/user/closing/Closing.java");

	static final Hop VOID = new Hop("What he owes is given up", "billing-service", """
			Numbers have no gap, so an invoice is never deleted; it turns VOID. One that is issued
			at this very moment is voided by the reaction to its own event.""",
			"billing-service/src/main/java/io/mitosis/billing/invoice/Voiding.java");

	static final Hop CLOSE = new Hop("His account is closed", "billing-service", """
			Also an account that was never opened: the tombstone takes its place.""",
			"billing-service/src/main/java/io/mitosis/billing/account/AccountClosing.java");

	static final Hop FAREWELL = new Hop("A last mail", "SMTP", """
			It is written while he is still known, for it needs his address.""",
			"notification-service/src/main/java/io/mitosis/notification/closing/Closing.java");

	static final Hop FORGET = new Hop("And nothing is left", "notification-service", """
			First the mail, then the messages, last his data. Events stay on the topics for seven
			days, and that is where the erasure ends.""",
			"notification-service/src/main/java/io/mitosis/notification/inbox/Clearing.java");

	private ClosingHops() {
	}

	/// All of them, in their order.
	static List<Hop> all() {
		return List.of(LEAVE, VOID, CLOSE, FAREWELL, FORGET);
	}

}
