package io.mitosis.lab.data;

import java.time.Instant;
import java.util.Set;

import org.bson.Document;

/// A person as user-service keeps it.
///
/// @param causes why they are suspended, empty when they are not
public record StoredUser(String id, String email, String status, Set<String> causes, Instant createdAt) {

	static StoredUser of(Document document) {
		return new StoredUser(Fields.id(document, "_id"), Fields.text(Fields.part(document, "profile"), "email"),
				Fields.text(document, "status"),
				Set.copyOf(Fields.texts(Fields.part(document, "suspension"), "causes")),
				Fields.instant(document, "createdAt"));
	}

}
