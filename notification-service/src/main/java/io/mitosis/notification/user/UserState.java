package io.mitosis.notification.user;

import java.util.Set;
import java.util.UUID;

import io.mitosis.notification.recipient.Cause;
import io.mitosis.notification.recipient.PersonStatus;
import io.mitosis.notification.recipient.Recipient;
import org.jspecify.annotations.Nullable;

/// What all events of living people carry.
interface UserState {

	UUID id();

	String email();

	String displayName();

	PersonStatus status();

	@Nullable Suspension suspension();

	default Recipient recipient(long sequence) {
		return Recipient.copy(id(), email(), displayName(), status(), causes(), sequence);
	}

	default Set<Cause> causes() {
		Suspension suspension = suspension();
		return (suspension != null) ? suspension.causes() : Set.of();
	}

	/// @param causes none when nobody is suspended
	record Suspension(Set<Cause> causes) {

	}

}
