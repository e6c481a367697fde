package io.mitosis.user.profile;

import java.time.Instant;
import java.util.UUID;

import io.mitosis.defaults.outbox.AggregateRoot;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/// A person of ours.
///
/// The id is the subject of their identity, so the database itself refuses a second profile for the same identity.
@Document("users")
public class User extends AggregateRoot {

	@Id
	private final UUID id;

	private final Profile profile;

	/// Not unique, for it is Keycloak that decides whose an address is.
	@Indexed
	private String emailKey;

	private final Instant createdAt;

	private UserStatus status;

	User(UUID id, Profile profile, Instant createdAt, UserStatus status) {
		this.id = id;
		this.profile = profile;
		this.emailKey = profile.emailKey();
		this.createdAt = createdAt;
		this.status = status;
	}

	/// Somebody new, PENDING until their account is open.
	public static User register(UUID id, Profile profile, Instant now) {
		User user = new User(id, profile, now, UserStatus.PENDING);
		user.raise(UserRegistered.of(user));
		return user;
	}

	/// Completes the registration.
	/// @return whether that was still to do; otherwise nothing changes
	boolean activate() {
		if (this.status != UserStatus.PENDING) {
			return false;
		}
		this.status = UserStatus.ACTIVE;
		raise(UserActivated.of(this));
		return true;
	}

	@Override
	protected UUID subject() {
		return this.id;
	}

	public UUID id() {
		return this.id;
	}

	Profile profile() {
		return this.profile;
	}

	UserStatus status() {
		return this.status;
	}

	Instant createdAt() {
		return this.createdAt;
	}

}
