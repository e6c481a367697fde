package io.mitosis.billing;

import java.util.UUID;

import io.mitosis.testing.Events;
import org.apache.kafka.clients.producer.ProducerRecord;

/// What user-service publishes about one person.
public final class UserEvents {

	private UserEvents() {
	}

	public static ProducerRecord<String, String> registered(UUID person) {
		return registeredIn("DE", person);
	}

	public static ProducerRecord<String, String> registeredIn(String country, UUID person) {
		return event("user.registered.v1", person, 1, country, "PENDING", "");
	}

	public static ProducerRecord<String, String> activated(UUID person) {
		return event("user.activated.v1", person, 2, "DE", "ACTIVE", "");
	}

	public static ProducerRecord<String, String> suspended(UUID person, long sequence, String cause) {
		return event("user.suspended.v1", person, sequence, "DE", "SUSPENDED", suspension("\"" + cause + "\""));
	}

	public static ProducerRecord<String, String> reinstated(UUID person, long sequence) {
		return event("user.reinstated.v1", person, sequence, "DE", "ACTIVE", "");
	}

	public static ProducerRecord<String, String> closed(UUID person, long sequence) {
		return Events.event("user-events", "user.closed.v1", person, sequence, """
				{"id": "%s", "status": "CLOSED", "closedAt": "2026-11-22T08:00:00Z"}""".formatted(person));
	}

	private static ProducerRecord<String, String> event(String type, UUID person, long sequence, String country,
			String status, String more) {
		return Events.event("user-events", type, person, sequence, """
				{
					"id": "%s",
					"email": "ines@example.com",
					"displayName": "Ines",
					"country": "%s",
					"status": "%s",
					"createdAt": "2026-11-21T09:30:00Z"%s
				}""".formatted(person, country, status, more));
	}

	private static String suspension(String causes) {
		return ", \"suspension\": {\"causes\": [" + causes + "]}";
	}

}
