package io.mitosis.billing.account;

import io.mitosis.defaults.outbox.AggregateChanges;

import org.springframework.stereotype.Component;

/// Changes an account in one write. Who was overtaken looks again and decides anew.
@Component
public class AccountChanges extends AggregateChanges<Account> {

	AccountChanges(Accounts accounts) {
		super(accounts);
	}

}
