package io.mitosis.user.renaming;

import java.util.List;
import java.util.UUID;

import io.mitosis.defaults.problem.InvalidRequestException;
import io.mitosis.defaults.problem.InvalidRequestException.FieldError;
import io.mitosis.user.profile.User;
import io.mitosis.user.profile.UserView;
import io.mitosis.user.profile.Users;
import io.mitosis.user.standing.UnknownUserException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;

/// Gives a person another name. Of two changes at once that are meant for the same version one wins: the other looks
/// again, and its version is no more.
@Service
class Renaming {

	private static final Logger logger = LoggerFactory.getLogger(Renaming.class);

	private final Users users;

	Renaming(Users users) {
		this.users = users;
	}

	@Retryable(includes = OptimisticLockingFailureException.class, maxRetries = 10, delay = 10, jitter = 10)
	User rename(UUID id, IfMatch condition, ProfilePatch patch) {
		User user = this.users.findById(id).orElseThrow(() -> new UnknownUserException(id));
		condition.require(UserView.eTag(user));
		if (patch.displayName().filter((name) -> rename(user, name)).isEmpty()) {
			return user;
		}
		User renamed = this.users.save(user);
		logger.info("Renamed user {}", id);
		return renamed;
	}

	private static boolean rename(User user, String name) {
		try {
			return user.rename(name);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidRequestException(
					List.of(new FieldError("/displayName", "must be 1 to 80 characters, none of them special")));
		}
	}

}
