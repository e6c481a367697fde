package io.mitosis.user.registration;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.mitosis.defaults.problem.UnavailableException;
import io.mitosis.user.identity.EmailTakenException;
import io.mitosis.user.identity.Identities;
import io.mitosis.user.profile.Profile;

/// Logins that live as long as a test.
final class InMemoryIdentities implements Identities {

	private final Map<String, UUID> subjects = new HashMap<>();

	private boolean settled;

	private boolean kept;

	/// Makes everybody look as if they had been here for long.
	void settle() {
		this.settled = true;
	}

	/// Lets nobody be removed any more.
	void keepForGood() {
		this.kept = true;
	}

	Optional<UUID> subjectOf(String email) {
		return Optional.ofNullable(this.subjects.get(key(email)));
	}

	@Override
	public UUID create(Profile profile, String password) {
		if (subjectOf(profile.email()).isPresent()) {
			throw new EmailTakenException(profile.email());
		}
		UUID subject = UUID.randomUUID();
		this.subjects.put(key(profile.email()), subject);
		return subject;
	}

	@Override
	public Optional<UUID> findSettled(String email) {
		return this.settled ? subjectOf(email) : Optional.empty();
	}

	@Override
	public void remove(UUID subject) {
		if (this.kept) {
			throw new UnavailableException("The identity provider", Duration.ofSeconds(1), null);
		}
		this.subjects.values().remove(subject);
	}

	@Override
	public void disable(UUID subject) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void requestVerification(UUID subject) {
	}

	private static String key(String email) {
		return email.toLowerCase(Locale.ROOT);
	}

}
