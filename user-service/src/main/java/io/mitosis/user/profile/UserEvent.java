package io.mitosis.user.profile;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.mitosis.defaults.events.EventType;

/// What the others are told of a person. Each event carries the whole public state, so that a copy needs no other.
sealed interface UserEvent {

	/// Somebody has come.
	@EventType("user.registered.v1")
	record UserRegistered(@JsonUnwrapped UserState user) implements UserEvent {

	}

	/// Their account is open.
	@EventType("user.activated.v1")
	record UserActivated(@JsonUnwrapped UserState user) implements UserEvent {

	}

	/// There will be no account for them.
	@EventType("user.rejected.v1")
	record UserRejected(@JsonUnwrapped UserState user) implements UserEvent {

	}

	/// They have another name, or are suspended for other causes than before.
	@EventType("user.profile-changed.v1")
	record UserProfileChanged(@JsonUnwrapped UserState user, Suspension suspension) implements UserEvent {

	}

	/// There is a first cause to keep them out.
	@EventType("user.suspended.v1")
	record UserSuspended(@JsonUnwrapped UserState user, Suspension suspension) implements UserEvent {

	}

	/// The last cause is gone.
	@EventType("user.reinstated.v1")
	record UserReinstated(@JsonUnwrapped UserState user) implements UserEvent {

	}

	/// The last word about them, which says nothing personal any more.
	@EventType("user.closed.v1")
	record UserClosed(UUID id, UserStatus status, Instant closedAt) implements UserEvent {

	}

}
