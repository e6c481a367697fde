package io.mitosis.billing.dunning;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import io.mitosis.billing.account.Account;
import io.mitosis.billing.account.AccountStatus;
import io.mitosis.billing.account.Accounts;
import io.mitosis.billing.account.PayingAccounts;
import io.mitosis.billing.invoice.Invoice;
import io.mitosis.billing.invoice.InvoiceChanges;
import io.mitosis.billing.invoice.InvoiceLine;
import io.mitosis.billing.invoice.Invoices;
import io.mitosis.billing.invoice.Invoicing;
import io.mitosis.billing.invoice.NewInvoice;
import io.mitosis.billing.plan.Plan;
import io.mitosis.testing.Events;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/// People who owe, and what they hear of it.
class Debts {

	private static final String TOPIC = "billing-events";

	private static final Instant LONG_AGO = Instant.parse("2026-01-15T00:00:00Z");

	private final Accounts accounts;

	private final Invoices invoices;

	private final Invoicing invoicing;

	private final InvoiceChanges changes;

	private final MongoOperations mongo;

	private final Events events;

	private final PayingAccounts payers;

	Debts(Accounts accounts, Invoices invoices, Invoicing invoicing, InvoiceChanges changes, MongoOperations mongo,
			Events events) {
		this.accounts = accounts;
		this.invoices = invoices;
		this.invoicing = invoicing;
		this.changes = changes;
		this.mongo = mongo;
		this.events = events;
		this.payers = new PayingAccounts(mongo);
	}

	Account aPerson() {
		return people(1).getFirst();
	}

	List<Account> people(int count) {
		return this.payers.add(count, Plan.PRO, LONG_AGO);
	}

	Account someoneWhoHasLeft() {
		return this.payers.addClosed(Plan.PRO, LONG_AGO);
	}

	UUID anInvoiceOf(Account person) {
		UUID id = UUID.randomUUID();
		this.invoicing.issue(new NewInvoice(id, person.userId(), YearMonth.parse("2026-11"),
				List.of(new InvoiceLine("Pro", 1, Plan.PRO.price())), now()));
		return id;
	}

	void aWeekPasses(UUID invoice) {
		waits(invoice, Duration.ofDays(7));
	}

	/// Makes time pass for one invoice.
	void waits(UUID invoice, Duration duration) {
		this.mongo.updateFirst(query(where("id").is(invoice)), Update.update("waitingSince", now().minus(duration)),
				Invoice.class);
	}

	boolean claim(UUID invoice, UUID payment) {
		return this.changes.apply(invoice, (unpaid) -> unpaid.claim(payment)).isPresent();
	}

	void release(UUID invoice, UUID payment) {
		this.changes.apply(invoice, (claimed) -> claimed.release(payment, now()));
	}

	void makeVoid(UUID invoice) {
		this.changes.apply(invoice, (unpaid) -> unpaid.makeVoid(now()));
	}

	void overdueThreeTimes(UUID invoice) {
		overdue(invoice, Dunning.LAST_STEP);
	}

	void overdue(UUID invoice, int steps) {
		for (int step = 1; step <= steps; step++) {
			int next = step;
			this.changes.apply(invoice, (unpaid) -> unpaid.remind(next, now()));
		}
	}

	void pay(UUID invoice) {
		UUID payment = UUID.randomUUID();
		claim(invoice, payment);
		this.changes.apply(invoice, (claimed) -> claimed.pay(payment, now()));
	}

	Invoice find(UUID invoice) {
		return this.invoices.findById(invoice).orElseThrow();
	}

	AccountStatus statusOf(Account person) {
		return this.accounts.findById(person.id()).orElseThrow().status();
	}

	void awaitStatus(Account person, AccountStatus status) {
		await().until(() -> statusOf(person) == status);
	}

	/// Every record, also those that repeat an event.
	List<ConsumerRecord<String, String>> records(Account person) {
		return this.events.of(TOPIC, person.userId());
	}

	List<ConsumerRecord<String, String>> told(Account person) {
		return this.events.told(TOPIC, person.userId());
	}

	List<ConsumerRecord<String, String>> told(Account person, String type) {
		return told(person).stream().filter((event) -> type.equals(Events.header(event, "ce_type"))).toList();
	}

	List<String> types(Account person) {
		return told(person).stream().map((event) -> Events.header(event, "ce_type")).toList();
	}

	void sendAgain(ConsumerRecord<String, String> event) {
		this.events.send(new ProducerRecord<>(TOPIC, null, event.key(), event.value(), event.headers()));
	}

	static Instant now() {
		return Instant.now().truncatedTo(ChronoUnit.MILLIS);
	}

}
