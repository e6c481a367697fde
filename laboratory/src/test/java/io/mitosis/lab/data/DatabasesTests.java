package io.mitosis.lab.data;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.ConnectionString;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Documents as the services keep them, on the stand-in.
class DatabasesTests {

	private static final UUID INES = UUID.fromString("6f1f3c0e-5d0b-4a57-9d1c-2a8c5f0e7b11");

	private static final UUID EVENT = UUID.fromString("0a0a0a0a-0000-4000-8000-000000000001");

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123Z");

	private final MongoServer server = new MongoServer(H2Backend.inMemory());

	private final String uri = this.server.bindAndGetConnectionString();

	private final Databases databases = new Databases(this.uri);

	@BeforeEach
	void store() {
		try (MongoClient client = MongoClients.create(MongoClientSettings.builder()
			.applyConnectionString(new ConnectionString(this.uri))
			.uuidRepresentation(UuidRepresentation.STANDARD)
			.build())) {
			client.getDatabase("users")
				.getCollection("users")
				.insertOne(new Document("_id", INES).append("profile", new Document("email", "ines@example.com"))
					.append("status", "PENDING")
					.append("createdAt", Date.from(NOON))
					.append("outbox", List.of(new Document("_id", EVENT).append("type", "user.registered.v1")
						.append("time", Date.from(NOON)))));
			client.getDatabase("billing")
				.getCollection("invoices")
				.insertOne(new Document("_id", EVENT).append("userId", INES)
					.append("number", 3)
					.append("period", "2026-11")
					.append("lines", List.of(new Document("description", "PRO, 10 of 30 days")))
					.append("status", "OPEN")
					.append("activePayment", EVENT)
					.append("issuedAt", Date.from(NOON)));
			client.getDatabase("billing")
				.getCollection("payments")
				.insertOne(new Document("_id", EVENT).append("userId", INES)
					.append("invoiceId", INES)
					.append("status", "SUCCEEDED")
					.append("createdAt", Date.from(NOON)));
			client.getDatabase("notifications")
				.getCollection("recipients")
				.insertOne(new Document("_id", INES).append("status", "CLOSED").append("sequence", 3L));
			client.getDatabase("notifications")
				.getCollection("notifications")
				.insertOne(new Document("_id", EVENT).append("userId", INES)
					.append("kind", "welcome")
					.append("mail", new Document("status", "SENT"))
					.append("createdAt", Date.from(NOON)));
		}
	}

	@AfterEach
	void close() {
		this.databases.close();
		this.server.shutdownNow();
	}

	@Test
	void readsPeople() {
		StoredUser ines = new StoredUser(INES.toString(), "ines@example.com", "PENDING", Set.of(), NOON);

		assertThat(this.databases.users()).containsExactly(ines);
		assertThat(this.databases.user(INES.toString())).contains(ines);
		assertThat(this.databases.user("ines@example.com")).contains(ines);
		assertThat(this.databases.user("alice@mitosis.test")).isEmpty();
	}

	@Test
	void readsMessages() {
		assertThat(this.databases.notificationsOf(INES.toString()))
			.containsExactly(new StoredNotification(EVENT.toString(), INES.toString(), "welcome", "SENT", NOON));
	}

	@Test
	void readsMoney() {
		assertThat(this.databases.invoices()).containsExactly(
				new StoredInvoice(EVENT.toString(), INES.toString(), 3, "2026-11", true, "OPEN", true, NOON));
		assertThat(this.databases.payments())
			.containsExactly(new StoredPayment(EVENT.toString(), INES.toString(), INES.toString(), "SUCCEEDED", NOON));
	}

	@Test
	void readsATombstone() {
		assertThat(this.databases.recipients()).containsExactly(new StoredRecipient(INES.toString(), "CLOSED", true));
	}

	@Test
	void findsWhatWaitsInAnyOutbox() {
		assertThat(this.databases.outboxes()).containsExactly(
				new StoredOutboxEntry("users.users", INES.toString(), EVENT.toString(), "user.registered.v1", NOON));
	}

	@Test
	void findsNothingWhereNothingIs() {
		assertThat(this.databases.accounts()).isEmpty();
	}

}
