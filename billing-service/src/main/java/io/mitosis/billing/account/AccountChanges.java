package io.mitosis.billing.account;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/// Changes an account in one write. Who was overtaken looks again and decides anew.
@Component
public class AccountChanges {

	private final Accounts accounts;

	AccountChanges(Accounts accounts) {
		this.accounts = accounts;
	}

	/// @param change tells whether there is something to save; may run more than once
	/// @return the account as it is stored now if it was changed, else empty
	@Retryable(includes = OptimisticLockingFailureException.class, maxRetries = 20, delay = 5, jitter = 5)
	public Optional<Account> apply(UUID userId, Predicate<Account> change) {
		return this.accounts.findById(userId).filter(change).map(this.accounts::save);
	}

}
