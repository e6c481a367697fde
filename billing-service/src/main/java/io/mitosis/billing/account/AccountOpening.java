package io.mitosis.billing.account;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/// Opens an account for a person, once, however often it is asked to.
@Service
class AccountOpening {

	private static final Logger logger = LoggerFactory.getLogger(AccountOpening.class);

	private final Accounts accounts;

	private final Clock clock;

	AccountOpening(Accounts accounts, Clock clock) {
		this.accounts = accounts;
		this.clock = clock;
	}

	void openFor(UUID userId) {
		try {
			// the insert decides: looking first would let two instances both find nothing
			this.accounts.save(Account.open(userId, this.clock.instant().truncatedTo(ChronoUnit.MILLIS)));
			logger.info("Opened account for user {}", userId);
		}
		catch (DuplicateKeyException ex) {
			logger.debug("Account of user {} was open already", userId);
		}
	}

}
