package io.mitosis.user.closing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import io.mitosis.user.profile.User;
import io.mitosis.user.profile.UserLeft;
import io.mitosis.user.profile.Users;
import io.mitosis.user.standing.UnknownUserException;
import io.mitosis.user.withdrawal.IdentityWithdrawal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;

/// Lets a person go. The tombstone comes first, with its event and the mark on the identity in one write; the identity
/// goes before the answer when Keycloak is there, and later when it is not. Doing it again changes nothing.
@Service
class Closing {

	private static final Logger logger = LoggerFactory.getLogger(Closing.class);

	private final Users users;

	private final IdentityWithdrawal withdrawal;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Closing(Users users, IdentityWithdrawal withdrawal, ApplicationEventPublisher events, Clock clock) {
		this.users = users;
		this.withdrawal = withdrawal;
		this.events = events;
		this.clock = clock;
	}

	@Retryable(includes = OptimisticLockingFailureException.class, maxRetries = 10, delay = 10, jitter = 10)
	void close(UUID id) {
		User user = this.users.findById(id).orElseThrow(() -> new UnknownUserException(id));
		if (user.close(this.clock.instant().truncatedTo(ChronoUnit.MILLIS))) {
			this.users.save(user);
			logger.info("Closed user {}", id);
			this.events.publishEvent(new UserLeft(id, user.status()));
			this.withdrawal.attempt(id);
		}
	}

}
