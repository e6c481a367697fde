package io.mitosis.billing.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.mitosis.billing.plan.Plan;
import org.bson.Document;

import org.springframework.data.mongodb.core.MongoOperations;

/// Puts accounts into the database as if they had been there for long: nobody is told of them any more.
public final class PayingAccounts {

	private final MongoOperations mongo;

	public PayingAccounts(MongoOperations mongo) {
		this.mongo = mongo;
	}

	public List<Account> add(int count, Plan plan, Instant since) {
		return Stream.generate(() -> add(paying(plan, since))).limit(count).toList();
	}

	public Account addClosed(Plan plan, Instant since) {
		Account account = paying(plan, since);
		account.close(since.plusSeconds(2));
		return add(account);
	}

	public Account addGivenUp(Plan plan, Instant since, Instant until) {
		Account account = paying(plan, since);
		account.changePlan(Plan.FREE, until);
		return add(account);
	}

	private Account add(Account account) {
		Document document = new Document();
		this.mongo.getConverter().write(account, document);
		this.mongo.getCollection("accounts").insertOne(document.append("version", 0L));
		return account;
	}

	private static Account paying(Plan plan, Instant since) {
		Account account = Account.open(UUID.randomUUID(), since.minusSeconds(1));
		account.changePlan(plan, since);
		return account;
	}

}
