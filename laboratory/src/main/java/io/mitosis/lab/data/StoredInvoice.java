package io.mitosis.lab.data;

import java.time.Instant;

import org.bson.Document;

/// An invoice as billing-service keeps it.
///
/// @param prorated whether it charges for a part of its month, so that no billing run issued it
/// @param claimed whether a payment is under way whose outcome is not known
public record StoredInvoice(String id, String userId, int number, String period, boolean prorated, String status,
		boolean claimed, Instant issuedAt) {

	private static final String PART_OF_MONTH = ".*, \\d+ of \\d+ days";

	static StoredInvoice of(Document document) {
		boolean prorated = Fields.parts(document, "lines")
			.stream()
			.anyMatch((line) -> Fields.text(line, "description").matches(PART_OF_MONTH));
		return new StoredInvoice(Fields.id(document, "_id"), Fields.id(document, "userId"),
				Fields.number(document, "number"), Fields.text(document, "period"), prorated,
				Fields.text(document, "status"), document.get("activePayment") != null,
				Fields.instant(document, "issuedAt"));
	}

	/// Whether money is still expected for it.
	public boolean isOwed() {
		return this.status.equals("OPEN") || this.status.equals("OVERDUE");
	}

}
