package io.mitosis.user.suspension;

import java.util.UUID;

import io.mitosis.user.profile.User;
import io.mitosis.user.profile.Users;
import io.mitosis.user.standing.UnknownUserException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;

/// Adds and removes one of the causes that keep a person out. However many admins, and the dunning, are at it at once,
/// each cause is there once, and what does not change tells nobody.
@Service
class AdminSuspension {

	private static final Logger logger = LoggerFactory.getLogger(AdminSuspension.class);

	private final Users users;

	AdminSuspension(Users users) {
		this.users = users;
	}

	@Retryable(includes = OptimisticLockingFailureException.class, maxRetries = 10, delay = 10, jitter = 10)
	User suspend(UUID id, String reason, UUID admin) {
		User user = find(id);
		if (!user.suspend(reason)) {
			return user;
		}
		User suspended = this.users.save(user);
		logger.info("Admin {} suspended user {}", admin, id);
		return suspended;
	}

	@Retryable(includes = OptimisticLockingFailureException.class, maxRetries = 10, delay = 10, jitter = 10)
	void reinstate(UUID id, UUID admin) {
		User user = find(id);
		if (user.reinstate()) {
			this.users.save(user);
			logger.info("Admin {} took the suspension of user {} back", admin, id);
		}
	}

	private User find(UUID id) {
		return this.users.findById(id).orElseThrow(() -> new UnknownUserException(id));
	}

}
