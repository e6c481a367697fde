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

/// Suspends whose bills stay unpaid and reinstates whose are paid. The account's own sequence says which word is the
/// last, so old words that come again, or late, change nothing.
@Service
class Dunning {

	private static final Logger logger = LoggerFactory.getLogger(Dunning.class);

	private final Users users;

	Dunning(Users users) {
		this.users = users;
	}

	/// @throws UnknownUserException when there is no such person, which no waiting heals
	@Retryable(includes = OptimisticLockingFailureException.class, delay = 10, jitter = 10)
	void follow(UUID id, boolean delinquent, long sequence) {
		User user = this.users.findById(id).orElseThrow(() -> new UnknownUserException(id));
		if (user.follow(delinquent, sequence)) {
			this.users.save(user);
			logger.info("User {} {}", id, delinquent ? "fell into debt" : "paid their debts");
		}
	}

}
