package io.mitosis.billing.account;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/// Opens an account for a person, or refuses it, once, however often it is asked to.
@Service
public class AccountOpening {

	private static final Logger logger = LoggerFactory.getLogger(AccountOpening.class);

	private final Accounts accounts;

	private final ServedCountries countries;

	private final Clock clock;

	AccountOpening(Accounts accounts, ServedCountries countries, Clock clock) {
		this.accounts = accounts;
		this.countries = countries;
		this.clock = clock;
	}

	public void openFor(UUID userId, String country) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		Account account = this.countries.contain(country) ? Account.open(userId, now) : Account.refuse(userId, now);
		try {
			// the insert decides: looking first would let two instances both find nothing
			this.accounts.save(account);
			logger.info("Account of user {} is {}", userId, account.status());
		}
		catch (DuplicateKeyException ex) {
			logger.debug("User {} had an account already", userId);
		}
	}

}
