package io.mitosis.billing.account;

import java.util.UUID;

import io.mitosis.billing.money.Money;
import io.mitosis.billing.money.MoneyView;
import io.mitosis.billing.plan.Plan;

record AccountView(UUID userId, Plan plan, AccountStatus status, MoneyView balanceDue) {

	static AccountView of(Account account, Money balanceDue) {
		return new AccountView(account.userId(), account.plan(), account.status(), MoneyView.of(balanceDue));
	}

}
