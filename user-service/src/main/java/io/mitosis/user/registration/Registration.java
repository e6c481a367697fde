package io.mitosis.user.registration;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import io.mitosis.defaults.problem.UnavailableException;
import io.mitosis.user.identity.EmailTakenException;
import io.mitosis.user.identity.Identities;
import io.mitosis.user.profile.Profile;
import io.mitosis.user.profile.User;
import io.mitosis.user.profile.UserJoined;
import io.mitosis.user.profile.UserStatus;
import io.mitosis.user.profile.Users;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/// Registers a person in two places that share no transaction: the identity in Keycloak, then the profile here.
///
/// A profile that cannot be stored takes its identity away again. If even that fails, or the process dies in between,
/// an identity without a profile stays behind, which heals from both sides: its owner signs in and is provisioned, or
/// registers again, and the leftover makes way once nobody can be at work on it any more. Only what this service made
/// ever makes way; who registered on Keycloak's own page keeps the address, profile or not.
@Service
class Registration {

	private static final Logger logger = LoggerFactory.getLogger(Registration.class);

	private final Identities identities;

	private final Users users;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Registration(Identities identities, Users users, ApplicationEventPublisher events, Clock clock) {
		this.identities = identities;
		this.users = users;
		this.events = events;
		this.clock = clock;
	}

	User register(RegisterUser request) {
		Profile profile = request.profile();
		UUID id = identify(profile, request.password());
		try {
			return keep(id, profile);
		}
		catch (RuntimeException ex) {
			// the write may have taken place all the same, and its event be on the way
			return findStored(id).orElseThrow(() -> withdrawn(id, ex));
		}
	}

	private UUID identify(Profile profile, String password) {
		try {
			return this.identities.create(profile, password);
		}
		catch (EmailTakenException taken) {
			if (this.users.existsByEmailKey(profile.emailKey())) {
				throw taken; // as Keycloak is dear to ask: it weighs each permission of a
								// search
			}
			UUID leftover = this.identities.findSettled(profile.email())
				.filter(this::makesWay)
				.orElseThrow(() -> taken);
			this.identities.remove(leftover);
			logger.info("Removed identity {}, which nobody has any more", leftover);
			return this.identities.create(profile, password);
		}
	}

	/// Nobody has it, or somebody who has left and whom Keycloak still knows.
	private boolean makesWay(UUID id) {
		return this.users.findById(id).map((user) -> user.status() == UserStatus.CLOSED).orElse(true);
	}

	private User keep(UUID id, Profile profile) {
		User user = this.users.save(User.register(id, profile, this.clock.instant().truncatedTo(ChronoUnit.MILLIS)));
		logger.info("Registered user {}", id);
		this.events.publishEvent(new UserJoined(id, "registration", false));
		return user;
	}

	private Optional<User> findStored(UUID id) {
		try {
			return this.users.findById(id);
		}
		catch (DataAccessException ex) {
			return Optional.empty();
		}
	}

	private RuntimeException withdrawn(UUID id, RuntimeException cause) {
		try {
			this.identities.remove(id);
			logger.warn("Withdrew identity {}, whose profile could not be stored", id);
		}
		catch (UnavailableException ex) {
			cause.addSuppressed(ex);
			logger.warn("Left identity {} behind without a profile", id);
		}
		return cause;
	}

}
