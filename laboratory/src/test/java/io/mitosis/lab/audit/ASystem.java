package io.mitosis.lab.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.mitosis.lab.data.StoredAccount;
import io.mitosis.lab.data.StoredNotification;
import io.mitosis.lab.data.StoredOutboxEntry;
import io.mitosis.lab.data.StoredUser;
import io.mitosis.lab.events.Event;
import tools.jackson.databind.node.StringNode;

/// A system to damage: it begins with one person, Ines, with whom all went well an hour ago.
final class ASystem {

	static final String INES = "6f1f3c0e-5d0b-4a57-9d1c-2a8c5f0e7b11";

	static final Instant NOW = Instant.parse("2026-11-21T10:30:00Z");

	static final Instant AN_HOUR_AGO = NOW.minusSeconds(3600);

	final List<StoredUser> users = new ArrayList<>();

	final List<StoredAccount> accounts = new ArrayList<>();

	final List<StoredNotification> notifications = new ArrayList<>();

	final List<StoredOutboxEntry> outboxes = new ArrayList<>();

	final List<Event> events = new ArrayList<>();

	ASystem() {
		this.users.add(new StoredUser(INES, "ines@example.com", "ACTIVE", AN_HOUR_AGO));
		this.accounts.add(new StoredAccount(INES, INES, "OPEN", AN_HOUR_AGO));
		this.notifications.add(welcome("n-1", "SENT", AN_HOUR_AGO));
		publish("user-events", "e-1", "user.registered.v1", 1);
		publish("billing-events", "e-2", "account.opened.v1", 1);
		publish("user-events", "e-3", "user.activated.v1", 2);
	}

	static StoredNotification welcome(String id, String mail, Instant createdAt) {
		return new StoredNotification(id, INES, "welcome", mail, createdAt);
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

	Snapshot snapshot() {
		return new Snapshot(NOW, this.users, this.accounts, this.notifications, this.outboxes, this.events);
	}

}
