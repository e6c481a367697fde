package io.mitosis.lab.data;

import java.time.Instant;

import org.bson.Document;

/// A message as notification-service keeps it.
///
/// @param mail how far its e-mail got, such as `PENDING` or `SENT`
public record StoredNotification(String id, String userId, String kind, String mail, Instant createdAt) {

	static StoredNotification of(Document document) {
		return new StoredNotification(Fields.id(document, "_id"), Fields.id(document, "userId"),
				Fields.text(document, "kind"), Fields.text(Fields.part(document, "mail"), "status"),
				Fields.instant(document, "createdAt"));
	}

}
