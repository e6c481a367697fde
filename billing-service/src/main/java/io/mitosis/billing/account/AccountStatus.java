package io.mitosis.billing.account;

/// The life of an account.
enum AccountStatus {

	OPEN

}
