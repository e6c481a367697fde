package io.mitosis.lab.data;

import java.time.Instant;

import org.bson.Document;

/// A payment as billing-service keeps it.
///
/// @param id what the provider knows the charge by
public record StoredPayment(String id, String userId, String invoiceId, String status, Instant createdAt) {

	static StoredPayment of(Document document) {
		return new StoredPayment(Fields.id(document, "_id"), Fields.id(document, "userId"),
				Fields.id(document, "invoiceId"), Fields.text(document, "status"),
				Fields.instant(document, "createdAt"));
	}

	/// Whether the invoice was paid with it.
	public boolean hasSucceeded() {
		return this.status.equals("SUCCEEDED");
	}

}
