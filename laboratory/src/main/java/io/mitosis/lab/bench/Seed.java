package io.mitosis.lab.bench;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import io.mitosis.lab.data.Databases.Place;
import org.bson.Document;
import org.bson.types.Decimal128;

/// Documents in the shape in which the services write them.
final class Seed {

	static final Place USERS = new Place("users", "users");

	static final Place ACCOUNTS = new Place("billing", "accounts");

	static final Place INVOICES = new Place("billing", "invoices");

	static final Place RUNS = new Place("billing", "billing-runs");

	static final Place NOTIFICATIONS = new Place("notifications", "notifications");

	private static final Duration TERM = Duration.ofDays(14);

	private Seed() {
	}

	/// An invoice for a part of a month: of those a month may have many.
	static Document invoice(UUID id, UUID userId, int number, String status, Instant issuedAt) {
		Date dueAt = Date.from(issuedAt.plus(TERM));
		return aggregate(id, "io.mitosis.billing.invoice.Invoice").append("userId", userId)
			.append("number", number)
			.append("period", issuedAt.toString().substring(0, "2026-12".length()))
			.append("lines",
					List.of(new Document("description", "Pro, 10 of 30 days").append("quantity", 1)
						.append("unitPrice", euros("6.63"))))
			.append("total", euros("6.63"))
			.append("issuedAt", Date.from(issuedAt))
			.append("dueAt", dueAt)
			.append("status", status)
			.append("dunningStep", 0)
			.append("waitingSince", dueAt)
			.append("givenUp", false);
	}

	/// An account that has had the plan PRO since then.
	static Document account(UUID person, Instant payingSince) {
		Date since = Date.from(payingSince);
		return aggregate(person, "io.mitosis.billing.account.Account").append("userId", person)
			.append("plan", "PRO")
			.append("status", "OPEN")
			.append("openedAt", since)
			.append("payingSince", since)
			.append("planHistory", List.of(new Document("from", "FREE").append("to", "PRO").append("at", since)));
	}

	static Document user(UUID id, String email, String country, String status, Instant createdAt) {
		List<String> causes = status.equals("SUSPENDED") ? List.of("ADMIN") : List.of();
		return aggregate(id, "io.mitosis.user.profile.User")
			.append("profile", new Document("email", email).append("displayName", "Bench").append("country", country))
			.append("emailKey", email)
			.append("createdAt", Date.from(createdAt))
			.append("status", status)
			.append("suspension", new Document("causes", causes))
			.append("debtSequence", 0L);
	}

	/// A message that was sent by mail too and not read yet.
	static Document notification(UUID id, UUID userId, Instant createdAt) {
		return aggregate(id, "io.mitosis.notification.inbox.Notification").append("userId", userId)
			.append("kind", "invoice-paid")
			.append("title", "Invoice paid")
			.append("body", "Thank you: your invoice over 19.90 EUR is paid.")
			.append("createdAt", Date.from(createdAt))
			.append("mail", new Document("status", "SENT").append("attempts", 1));
	}

	private static Document aggregate(UUID id, String type) {
		return new Document("_id", id).append("version", 0L)
			.append("sequence", 0L)
			.append("outbox", List.of())
			.append("_class", type);
	}

	private static Document euros(String amount) {
		return new Document("amount", new Decimal128(new BigDecimal(amount))).append("currency", "EUR");
	}

}
