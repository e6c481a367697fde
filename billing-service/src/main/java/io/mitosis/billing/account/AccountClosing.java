package io.mitosis.billing.account;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import io.mitosis.billing.invoice.Voiding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/// Closes a person's account for ever, even one that is not there yet, and gives up what they owe.
@Service
public class AccountClosing {

	private static final Logger logger = LoggerFactory.getLogger(AccountClosing.class);

	private final Accounts accounts;

	private final AccountChanges changes;

	private final Voiding voiding;

	private final Clock clock;

	AccountClosing(Accounts accounts, AccountChanges changes, Voiding voiding, Clock clock) {
		this.accounts = accounts;
		this.changes = changes;
		this.voiding = voiding;
		this.clock = clock;
	}

	public void closeFor(UUID userId) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		if (close(userId, now) || standsInFor(userId, now)) {
			logger.info("Closed account of user {}", userId);
		}
		else {
			// it was opened between the two
			close(userId, now);
		}
	}

	/// What was issued while its account closed is found by nobody else.
	public void voidIfClosed(UUID userId, UUID invoice) {
		if (this.accounts.findById(userId).filter((account) -> account.status() == AccountStatus.CLOSED).isPresent()) {
			this.voiding.makeVoid(invoice);
		}
	}

	private boolean close(UUID userId, Instant now) {
		return this.changes.apply(userId, (account) -> account.close(now)).isPresent();
	}

	private boolean standsInFor(UUID userId, Instant now) {
		try {
			this.accounts.save(Account.tombstone(userId, now));
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

}
