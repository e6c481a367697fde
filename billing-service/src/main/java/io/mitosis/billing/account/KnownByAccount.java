package io.mitosis.billing.account;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.mitosis.billing.person.EarlierPeople;
import io.mitosis.billing.person.Person;
import io.mitosis.billing.person.PersonStatus;

import org.springframework.stereotype.Component;

/// Before people were copied, whoever had an account was active.
@Component
class KnownByAccount implements EarlierPeople {

	private final Accounts accounts;

	KnownByAccount(Accounts accounts) {
		this.accounts = accounts;
	}

	@Override
	public Optional<Person> find(UUID id) {
		return this.accounts.findById(id)
			.filter((account) -> account.status() == AccountStatus.OPEN)
			.map((account) -> new Person(id, PersonStatus.ACTIVE, Set.of(), 0));
	}

}
