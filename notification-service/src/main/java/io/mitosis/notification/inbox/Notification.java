package io.mitosis.notification.inbox;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/// One message to one person: an entry of the inbox that also remembers what became of its mail.
///
/// It is never saved as a whole after its insert; each change is one conditional update of the fields it is about.
///
/// @param id derived from what occasioned it, so that the same occasion writes nothing twice
/// @param kind the template, such as `welcome`
@Document("notifications")
@CompoundIndex(name = "inbox", def = "{'userId': 1, 'createdAt': -1, '_id': -1}")
@CompoundIndex(name = "due-mails", def = "{'mail.status': 1, 'mail.nextAttemptAt': 1}")
public record Notification(@Id UUID id, UUID userId, String kind, String title, String body, Instant createdAt,
		@Nullable Instant readAt, Mail mail) {

	/// A new message, unread, with its mail due at once.
	public static Notification create(UUID id, UUID userId, String kind, String title, String body, Instant now) {
		return new Notification(id, userId, kind, title, body, now, null, Mail.due(now));
	}

}
