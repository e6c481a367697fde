package io.mitosis.user.identity;

import java.util.Optional;
import java.util.UUID;

import io.mitosis.user.profile.Profile;

/// The logins of people. Passwords go in and never come out.
///
/// Every method throws [io.mitosis.defaults.problem.UnavailableException] when the identity provider does not serve us.
public interface Identities {

	/// Makes a login that works at once.
	/// @return the subject of its tokens
	/// @throws EmailTakenException when the address has a login already, in whatever case
	/// it is written
	/// @throws io.mitosis.defaults.problem.InvalidRequestException when the provider
	/// refuses a field, most likely `/password`
	UUID create(Profile profile, String password);

	/// Finds the login of an address that [#create] made so long ago that whoever asked
	/// for it is no longer at work. Without a profile it is half made.
	Optional<UUID> findSettled(String email);

	/// Removes a login; one that is gone already is fine.
	void remove(UUID subject);

	/// Keeps a login from ever being used again, and ends its sessions; the address stays
	/// taken. One that is gone already is fine.
	void disable(UUID subject);

	/// Has a link mailed by which a person shows that the address is theirs.
	void requestVerification(UUID subject);

}
