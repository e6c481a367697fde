package io.mitosis.user.provisioning;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

import io.mitosis.user.profile.Profile;
import io.mitosis.user.profile.User;
import io.mitosis.user.profile.UserJoined;
import io.mitosis.user.profile.Users;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Service;

/// Knows everybody who signs in: whoever has no profile gets one from the claims of their token.
///
/// Such are people who registered on Keycloak's own page, the sample people of the realm, and those whose registration
/// broke off half way. However many of their calls come at once, the first insert wins and is the only one to be told.
@Service
public class Provisioning {

	private static final Logger logger = LoggerFactory.getLogger(Provisioning.class);

	private final Users users;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Provisioning(Users users, ApplicationEventPublisher events, Clock clock) {
		this.users = users;
		this.events = events;
		this.clock = clock;
	}

	/// The person behind a token, perhaps the tombstone of one: who has left is never
	/// made anew.
	/// @throws IncompleteIdentityException when the token does not say enough about a
	/// newcomer
	public User userOf(Jwt token) {
		UUID id = UUID.fromString(token.getSubject());
		return this.users.findById(id).orElseGet(() -> provision(id, token));
	}

	private User provision(UUID id, Jwt token) {
		User newcomer = User.register(id, profile(id, token), this.clock.instant().truncatedTo(ChronoUnit.MILLIS));
		try {
			User user = this.users.save(newcomer);
			logger.info("Provisioned user {}", id);
			this.events.publishEvent(new UserJoined(id, "provisioning", verified(token)));
			return user;
		}
		catch (DuplicateKeyException ex) {
			return this.users.findById(id).orElseThrow(() -> ex);
		}
	}

	private static Profile profile(UUID id, Jwt token) {
		try {
			return new Profile(claim(token, "email"), claim(token, "displayName"), claim(token, "country"));
		}
		catch (IllegalArgumentException ex) {
			throw new IncompleteIdentityException(id, ex);
		}
	}

	private static String claim(Jwt token, String name) {
		return Objects.requireNonNullElse(token.getClaimAsString(name), "");
	}

	private static boolean verified(Jwt token) {
		return Boolean.TRUE.equals(token.getClaimAsBoolean("email_verified"));
	}

}
