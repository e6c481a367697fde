package io.mitosis.lab.data;

import java.time.Instant;

import org.bson.Document;

/// A person as user-service keeps it.
public record StoredUser(String id, String email, String status, Instant createdAt) {

	static StoredUser of(Document document) {
		return new StoredUser(Fields.id(document, "_id"), Fields.text(document.get("profile", new Document()), "email"),
				Fields.text(document, "status"), Fields.instant(document, "createdAt"));
	}

}
