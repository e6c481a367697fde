package io.mitosis.lab.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.mitosis.lab.data.StoredAccount;
import io.mitosis.lab.data.StoredInvoice;
import io.mitosis.lab.data.StoredNotification;
import io.mitosis.lab.data.StoredOutboxEntry;
import io.mitosis.lab.data.StoredPayment;
import io.mitosis.lab.data.StoredRecipient;
import io.mitosis.lab.data.StoredUser;
import io.mitosis.lab.dlt.DeadLetter;
import io.mitosis.lab.events.Event;
import io.mitosis.lab.payment.Charge;
import io.mitosis.lab.payment.Journal;
import org.assertj.core.api.ListAssert;
import tools.jackson.databind.node.StringNode;

import static org.assertj.core.api.Assertions.assertThat;

/// A system to damage: it begins with one person, Ines, with whom all went well an hour ago.
final class ASystem {

	static final String INES = "6f1f3c0e-5d0b-4a57-9d1c-2a8c5f0e7b11";

	static final Instant NOW = Instant.parse("2026-11-21T10:30:00Z");

	static final UUID ACTIVATION = UUID.fromString("0a0a0a0a-0000-4000-8000-000000000003");

	static final String WELCOME = NameBasedId.of(ACTIVATION, "welcome").toString();

	static final Instant AN_HOUR_AGO = NOW.minusSeconds(3600);

	final List<StoredUser> users = new ArrayList<>();

	final List<StoredAccount> accounts = new ArrayList<>();

	final List<StoredInvoice> invoices = new ArrayList<>();

	final List<StoredPayment> payments = new ArrayList<>();

	final List<Charge> charges = new ArrayList<>();

	final List<StoredRecipient> recipients = new ArrayList<>();

	final List<DeadLetter> deadLetters = new ArrayList<>();

	final List<StoredNotification> notifications = new ArrayList<>();

	final List<StoredOutboxEntry> outboxes = new ArrayList<>();

	final List<Event> events = new ArrayList<>();

	ASystem() {
		this.users.add(new StoredUser(INES, "ines@example.com", "ACTIVE", Set.of(), AN_HOUR_AGO));
		this.accounts.add(new StoredAccount(INES, INES, "OPEN", AN_HOUR_AGO));
		this.recipients.add(new StoredRecipient(INES, "ACTIVE", false));
		this.invoices.add(invoice(1, "PAID"));
		this.payments.add(new StoredPayment("p-1", INES, "i-1", "SUCCEEDED", AN_HOUR_AGO));
		this.charges.add(new Charge("p-1", AN_HOUR_AGO));
		this.notifications.add(welcome(WELCOME, "SENT", AN_HOUR_AGO));
		publish("user-events", "e-1", "user.registered.v1", 1);
		publish("billing-events", "e-2", "account.opened.v1", 1);
		publish("user-events", ACTIVATION.toString(), "user.activated.v1", 2);
	}

	static StoredNotification welcome(String id, String mail, Instant createdAt) {
		return new StoredNotification(id, INES, "welcome", mail, createdAt);
	}

	/// A prorated one with the id `i-NUMBER`, an hour old.
	static StoredInvoice invoice(int number, String status) {
		return new StoredInvoice("i-" + number, INES, number, "2026-11", true, status, false, AN_HOUR_AGO);
	}

	/// What a run bills.
	static StoredInvoice bill(int number, String period) {
		return new StoredInvoice("i-" + number, INES, number, period, false, "OPEN", false, AN_HOUR_AGO);
	}

	/// Makes Ines somebody else, an hour ago.
	void become(String status, String accountStatus, String... causes) {
		this.users.set(0, new StoredUser(INES, "ines@example.com", status, Set.of(causes), AN_HOUR_AGO));
		this.accounts.set(0, new StoredAccount(INES, INES, accountStatus, AN_HOUR_AGO));
	}

	void happensNow(String topic, String type) {
		this.events.add(new Event(topic, 0, 99, INES,
				Map.of("ce_id", "e-now", "ce_type", type, "ce_time", NOW.toString()), StringNode.valueOf(""), NOW));
	}

	void publish(String topic, String id, String type, long sequence) {
		long offset = this.events.stream().filter((event) -> event.topic().equals(topic)).count();
		this.events.add(event(topic, offset, id, type, sequence, ""));
	}

	static Event event(String topic, long offset, String id, String type, long sequence, String payload) {
		return new Event(
				topic, 0, offset, INES, Map.of("ce_id", id, "ce_type", type, "ce_subject", INES, "ce_sequence",
						String.valueOf(sequence), "ce_time", AN_HOUR_AGO.toString()),
				StringNode.valueOf(payload), AN_HOUR_AGO);
	}

	void forget(String type) {
		this.events.removeIf((event) -> event.type().equals(type));
	}

	ListAssert<String> assertBreaches(Invariant invariant) {
		return assertThat(invariant.breaches(snapshot()));
	}

	Snapshot snapshot() {
		return new Snapshot(NOW, Duration.ofMinutes(1), this.users, this.accounts, this.invoices, this.payments,
				new Journal(AN_HOUR_AGO.minusSeconds(60), this.charges), this.notifications, this.recipients,
				this.outboxes, this.events, this.deadLetters);
	}

}
