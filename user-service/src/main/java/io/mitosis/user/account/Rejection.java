package io.mitosis.user.account;

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

/// Undoes a registration for which no account is opened. However often it is told so, a person is rejected once, and
/// only while they wait for the answer.
@Service
class Rejection {

	private static final Logger logger = LoggerFactory.getLogger(Rejection.class);

	private final Users users;

	private final IdentityWithdrawal withdrawal;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Rejection(Users users, IdentityWithdrawal withdrawal, ApplicationEventPublisher events, Clock clock) {
		this.users = users;
		this.withdrawal = withdrawal;
		this.events = events;
		this.clock = clock;
	}

	/// @throws UnknownUserException when there is no such person, which no waiting heals
	@Retryable(includes = OptimisticLockingFailureException.class, delay = 10, jitter = 10)
	void reject(UUID id) {
		User user = this.users.findById(id).orElseThrow(() -> new UnknownUserException(id));
		if (user.reject(this.clock.instant().truncatedTo(ChronoUnit.MILLIS))) {
			this.users.save(user);
			logger.info("Rejected user {}", id);
			this.events.publishEvent(new UserLeft(id, user.status()));
			this.withdrawal.attemptSoon(id);
		}
	}

}
