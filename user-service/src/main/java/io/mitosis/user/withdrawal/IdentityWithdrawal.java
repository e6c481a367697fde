package io.mitosis.user.withdrawal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import io.mitosis.defaults.problem.UnavailableException;
import io.mitosis.user.identity.Identities;
import io.mitosis.user.profile.DueWithdrawal;
import io.mitosis.user.profile.User;
import io.mitosis.user.profile.Users;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Service;

/// Removes the identity of who is CLOSED and disables that of who is REJECTED.
///
/// That they have left was stored before, in the same write as the mark that this is still to do. So it may fail, die or
/// be done twice: the mark goes only after Keycloak has obeyed, and what is done twice is done.
@Service
public class IdentityWithdrawal {

	private static final Logger logger = LoggerFactory.getLogger(IdentityWithdrawal.class);

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

	private final Users users;

	private final DueWithdrawals marks;

	private final Identities identities;

	private final Clock clock;

	IdentityWithdrawal(Users users, DueWithdrawals marks, Identities identities, Clock clock) {
		this.users = users;
		this.marks = marks;
		this.identities = identities;
		this.clock = clock;
	}

	/// Tries at once and never fails; what it cannot do is left to the sweep.
	public void attempt(UUID id) {
		try {
			this.users.findById(id).ifPresent(this::withdraw);
		}
		catch (DataAccessException ex) {
			logger.warn("Left the identity of user {} to the sweep: {}", id, ex.getMessage());
		}
	}

	/// The same, without being waited for.
	@Async
	public void attemptSoon(UUID id) {
		attempt(id);
	}

	/// @return whether Keycloak has obeyed
	boolean withdraw(User user) {
		DueWithdrawal mark = user.withdrawal().orElse(null);
		if (mark == null) {
			return true;
		}
		try {
			withdrawFromKeycloak(user);
			this.marks.done(user.id());
			return true;
		}
		catch (UnavailableException ex) {
			this.marks.postpone(user.id(), postponed(mark));
			logger.warn("Could not withdraw the identity of user {}: {}", user.id(),
					NestedExceptionUtils.getMostSpecificCause(ex).getMessage());
			return false;
		}
	}

	private void withdrawFromKeycloak(User user) {
		switch (user.status()) {
			case CLOSED -> {
				this.identities.remove(user.id());
				logger.info("Removed the identity of user {}", user.id());
			}
			case REJECTED -> {
				this.identities.disable(user.id());
				logger.info("Disabled the identity of user {}", user.id());
			}
			default -> throw new IllegalStateException("Not to be withdrawn: " + user.id());
		}
	}

	/// Waits twice as long each time, so that one identity that Keycloak keeps from us
	/// holds up no other.
	private DueWithdrawal postponed(DueWithdrawal mark) {
		Duration doubled = Duration.ofSeconds(1L << Math.min(mark.tries(), 6));
		Duration pause = (doubled.compareTo(LONGEST_PAUSE) < 0) ? doubled : LONGEST_PAUSE;
		Instant due = this.clock.instant().plus(pause).truncatedTo(ChronoUnit.MILLIS);
		return new DueWithdrawal(due, mark.tries() + 1);
	}

}
