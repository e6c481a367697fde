package io.mitosis.notification.user;

import java.util.Optional;
import java.util.Set;

import io.mitosis.notification.recipient.Cause;
import io.mitosis.notification.recipient.Recipient;

/// Says in a sentence why somebody is suspended, and why not any more.
final class Reasons {

	private Reasons() {
	}

	static String ofSuspension(Set<Cause> causes) {
		return causes.contains(Cause.ADMIN) ? "An administrator has suspended your account."
				: "Your account is suspended because invoices are still unpaid after the last reminder.";
	}

	/// @param before the person as they were until now
	static String ofReinstatement(Optional<Recipient> before) {
		if (before.filter((person) -> person.isSuspendedBy(Cause.ADMIN)).isPresent()) {
			return "An administrator has lifted the suspension.";
		}
		return before.filter((person) -> person.isSuspendedBy(Cause.DUNNING)).isPresent()
				? "Your overdue invoices are settled." : "Nothing stands in your way any more.";
	}

}
