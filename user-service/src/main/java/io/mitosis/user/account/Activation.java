package io.mitosis.user.account;

import java.util.UUID;

import io.mitosis.user.profile.User;
import io.mitosis.user.profile.Users;
import io.mitosis.user.standing.UnknownUserException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;

/// Completes a registration once the account is open. However often it is told so, a person is activated once.
@Service
class Activation {

	private static final Logger logger = LoggerFactory.getLogger(Activation.class);

	private final Users users;

	Activation(Users users) {
		this.users = users;
	}

	/// @throws UnknownUserException when there is no such person, which no waiting heals
	@Retryable(includes = OptimisticLockingFailureException.class, delay = 10, jitter = 10)
	void activate(UUID id) {
		User user = this.users.findById(id).orElseThrow(() -> new UnknownUserException(id));
		if (user.activate()) {
			this.users.save(user);
			logger.info("Activated user {}", id);
		}
	}

}
