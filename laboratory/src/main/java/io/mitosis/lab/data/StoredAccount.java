package io.mitosis.lab.data;

import java.time.Instant;

import org.bson.Document;

/// An account as billing-service keeps it.
public record StoredAccount(String id, String userId, String status, Instant openedAt) {

	static StoredAccount of(Document document) {
		return new StoredAccount(Fields.id(document, "_id"), Fields.id(document, "userId"),
				Fields.text(document, "status"), Fields.instant(document, "openedAt"));
	}

}
