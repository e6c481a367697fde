package io.mitosis.billing.account;

import java.util.UUID;

/// Something needs an open account.
class AccountNotOpenException extends RuntimeException {

	private final AccountStatus status;

	AccountNotOpenException(UUID userId, AccountStatus status) {
		super("The account of user %s is %s".formatted(userId, status));
		this.status = status;
	}

	AccountStatus status() {
		return this.status;
	}

}
