package io.mitosis.user.identity;

import io.mitosis.defaults.problem.UnavailableException;
import io.mitosis.user.profile.UserJoined;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;

/// Asks newcomers to verify their address, without ever being waited for.
///
/// It is tried once: a person who gets no mail can have it sent again from their Keycloak account.
@Component
class VerificationMails {

	private static final Logger logger = LoggerFactory.getLogger(VerificationMails.class);

	private final Identities identities;

	VerificationMails(Identities identities) {
		this.identities = identities;
	}

	@Async
	@EventListener(condition = "!#joined.emailVerified()")
	void on(UserJoined joined) {
		try {
			this.identities.requestVerification(joined.id());
			logger.info("Requested verification mail for user {}", joined.id());
		}
		catch (UnavailableException ex) {
			logger.warn("Heard nothing of the verification mail for user {}: {}", joined.id(),
					NestedExceptionUtils.getMostSpecificCause(ex).getMessage());
		}
	}

}
