package io.mitosis.user.profile;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.mitosis.defaults.outbox.AggregateRoot;
import io.mitosis.user.profile.Suspension.Cause;
import io.mitosis.user.standing.DelinquentException;
import io.mitosis.user.standing.NotActiveException;
import io.mitosis.user.standing.Standing;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/// A person of ours, or the tombstone of one.
///
/// The id is the subject of their identity, so the database itself refuses a second profile for the same identity, also
/// after they have left. Every change says whether it changed anything; what did not needs no save.
@Document("users")
@CompoundIndex(name = "newest-first", def = "{'createdAt': -1, '_id': 1}")
@CompoundIndex(name = "newest-of-status", def = "{'status': 1, 'createdAt': -1, '_id': 1}")
@CompoundIndex(name = "newest-of-country", def = "{'profile.country': 1, 'createdAt': -1, '_id': 1}")
@CompoundIndex(name = "newest-of-both", def = "{'status': 1, 'profile.country': 1, 'createdAt': -1, '_id': 1}")
public class User extends AggregateRoot {

	@Id
	private final UUID id;

	private @Nullable Profile profile;

	/// Not unique, for it is Keycloak that decides whose an address is.
	@Indexed
	private @Nullable String emailKey;

	private final Instant createdAt;

	private UserStatus status;

	/// A debt that is told before the registration is complete waits here until it is.
	private Suspension suspension = Suspension.NONE;

	/// Why an admin suspended them.
	private @Nullable String reason;

	/// How far the account's word about debts has been followed.
	private long debtSequence;

	private @Nullable DueWithdrawal withdrawal;

	User(UUID id, @Nullable Profile profile, Instant createdAt, UserStatus status) {
		this.id = id;
		this.profile = profile;
		this.emailKey = (profile != null) ? profile.emailKey() : null;
		this.createdAt = createdAt;
		this.status = status;
	}

	/// Somebody new, PENDING until their account is open.
	public static User register(UUID id, Profile profile, Instant now) {
		User user = new User(id, profile, now, UserStatus.PENDING);
		user.raise(new UserEvent.UserRegistered(UserState.of(user)));
		return user;
	}

	/// Completes the registration. Whoever owes us money by then is suspended at once.
	public boolean activate() {
		if (this.status != UserStatus.PENDING) {
			return false;
		}
		this.status = UserStatus.ACTIVE;
		raise(new UserEvent.UserActivated(UserState.of(this)));
		if (!this.suspension.isEmpty()) {
			turnAway();
		}
		return true;
	}

	/// Ends a registration for which there is no account.
	public boolean reject(Instant now) {
		if (this.status != UserStatus.PENDING) {
			return false;
		}
		this.status = UserStatus.REJECTED;
		this.withdrawal = new DueWithdrawal(now, 0);
		raise(new UserEvent.UserRejected(UserState.of(this)));
		return true;
	}

	/// @throws RuntimeException the refusal of their [Standing], unless it is good
	/// @throws IllegalArgumentException when it is no name
	public boolean rename(String displayName) {
		if (this.profile == null || !standing().mayWrite()) {
			throw standing().refusal(this.id);
		}
		Profile renamed = this.profile.withDisplayName(displayName);
		if (renamed.equals(this.profile)) {
			return false;
		}
		this.profile = renamed;
		raise(new UserEvent.UserProfileChanged(UserState.of(this), suspension()));
		return true;
	}

	/// @throws NotActiveException when they are no member yet or any more
	public boolean suspend(String why) {
		if (this.status != UserStatus.ACTIVE && this.status != UserStatus.SUSPENDED) {
			throw new NotActiveException(this.id);
		}
		this.reason = this.suspension.has(Cause.ADMIN) ? this.reason : why;
		return change(this.suspension.with(Cause.ADMIN));
	}

	/// Takes an admin's suspension back; that of an unpaid bill stays.
	public boolean reinstate() {
		this.reason = null;
		return change(this.suspension.without(Cause.ADMIN));
	}

	/// Follows what the account says about debts, in whatever order that arrives.
	/// @param sequence of the account's event; what is not newer than the last is dropped
	public boolean follow(boolean delinquent, long sequence) {
		if (this.status.isFinal() || sequence <= this.debtSequence) {
			return false;
		}
		this.debtSequence = sequence;
		change(delinquent ? this.suspension.with(Cause.DUNNING) : this.suspension.without(Cause.DUNNING));
		return true;
	}

	/// Leaves a tombstone and the mark that the identity is still there.
	/// @throws DelinquentException while they owe us money
	/// @throws RuntimeException the refusal of their [Standing] if that is worse
	public boolean close(Instant now) {
		if (this.status == UserStatus.CLOSED) {
			return false;
		}
		if (this.status.isFinal() || standing() == Standing.BARRED) {
			throw standing().refusal(this.id);
		}
		if (this.suspension.has(Cause.DUNNING)) {
			throw new DelinquentException(this.id);
		}
		this.status = UserStatus.CLOSED;
		this.profile = null;
		this.emailKey = null;
		this.withdrawal = new DueWithdrawal(now, 0);
		raise(new UserEvent.UserClosed(this.id, this.status, now));
		return true;
	}

	public Standing standing() {
		return this.status.standing(this.suspension);
	}

	private boolean change(Suspension changed) {
		if (changed.equals(this.suspension)) {
			return false;
		}
		this.suspension = changed;
		if (this.status == UserStatus.ACTIVE) {
			turnAway();
		}
		else if (this.status == UserStatus.SUSPENDED && changed.isEmpty()) {
			this.status = UserStatus.ACTIVE;
			raise(new UserEvent.UserReinstated(UserState.of(this)));
		}
		else if (this.status == UserStatus.SUSPENDED) {
			raise(new UserEvent.UserProfileChanged(UserState.of(this), changed));
		}
		return true;
	}

	private void turnAway() {
		this.status = UserStatus.SUSPENDED;
		raise(new UserEvent.UserSuspended(UserState.of(this), this.suspension));
	}

	@Override
	protected UUID subject() {
		return this.id;
	}

	public UUID id() {
		return this.id;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	public UserStatus status() {
		return this.status;
	}

	public Optional<DueWithdrawal> withdrawal() {
		return Optional.ofNullable(this.withdrawal);
	}

	/// Empty on a tombstone.
	Optional<Profile> profile() {
		return Optional.ofNullable(this.profile);
	}

	/// [Suspension#NONE] unless they are SUSPENDED.
	Suspension suspension() {
		return (this.status == UserStatus.SUSPENDED) ? this.suspension : Suspension.NONE;
	}

}
