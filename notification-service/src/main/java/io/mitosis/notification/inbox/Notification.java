package io.mitosis.notification.inbox;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import io.mitosis.defaults.outbox.AggregateRoot;
import io.mitosis.defaults.paging.Cursor;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/// One message to one person: an entry of the inbox that also remembers what became of its mail.
///
/// It is saved as a whole only where it raises an event: when it is delivered, and when its mail has failed for good.
/// Every other change is one conditional update of the fields it is about, which raises the version too.
@Document("notifications")
@CompoundIndex(name = "shown", def = "{'userId': 1, 'hidden': 1, 'createdAt': -1, '_id': 1}")
@CompoundIndex(name = "unread", def = "{'userId': 1, 'hidden': 1, 'readAt': 1, 'createdAt': -1, '_id': 1}")
@CompoundIndex(name = "due-mails", def = "{'mail.status': 1, 'mail.nextAttemptAt': 1}")
public class Notification extends AggregateRoot {

	@Id
	private final UUID id;

	private final UUID userId;

	private final String kind;

	private @Nullable Map<String, String> facts;

	private String title;

	private String body;

	private Instant createdAt;

	private final @Nullable Instant readAt;

	private Mail mail;

	private @Nullable Hidden hidden;

	Notification(UUID id, UUID userId, String kind, @Nullable Map<String, String> facts, String title, String body,
			Instant createdAt, @Nullable Instant readAt, Mail mail, @Nullable Hidden hidden) {
		this.id = id;
		this.userId = userId;
		this.kind = kind;
		this.facts = facts;
		this.title = title;
		this.body = body;
		this.createdAt = createdAt;
		this.readAt = readAt;
		this.mail = mail;
		this.hidden = hidden;
	}

	/// A message that waits for its recipient.
	/// @param id derived from what occasioned it, so that the same occasion writes
	/// nothing twice
	/// @param kind the template, such as `welcome`
	/// @param facts what the text will be made of
	public static Notification announce(UUID id, UUID userId, String kind, Map<String, String> facts, Instant now) {
		return new Notification(id, userId, kind, facts, "", "", now, null, Mail.waiting(), Hidden.WAITING);
	}

	/// Gives it to the recipient, who has turned up.
	/// @param inInbox whether it is shown, from now on
	/// @param byMail whether its mail is due at once
	public void deliver(String title, String body, boolean inInbox, boolean byMail, Instant now) {
		this.facts = null;
		this.title = title;
		this.body = body;
		this.createdAt = now;
		this.mail = byMail ? Mail.due(now) : Mail.unwanted();
		this.hidden = inInbox ? null : Hidden.UNWANTED;
		if (inInbox) {
			raise(NotificationCreated.of(this));
		}
	}

	/// Gives its mail up.
	/// @return whether it was still to be sent; otherwise nothing changes
	public boolean failMail(Instant now) {
		if (this.mail.status() != Mail.Status.PENDING) {
			return false;
		}
		this.mail = this.mail.failed();
		raise(NotificationDeliveryFailed.of(this, now));
		return true;
	}

	@Override
	protected UUID subject() {
		return this.id;
	}

	@Override
	protected UUID partitionKey() {
		return this.userId;
	}

	/// Its place in the inbox.
	Cursor place() {
		return new Cursor(this.createdAt, this.id);
	}

	boolean isShown() {
		return this.hidden == null;
	}

	public UUID id() {
		return this.id;
	}

	public UUID userId() {
		return this.userId;
	}

	public String kind() {
		return this.kind;
	}

	public Map<String, String> facts() {
		return (this.facts != null) ? this.facts : Map.of();
	}

	public String title() {
		return this.title;
	}

	public String body() {
		return this.body;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	@Nullable Instant readAt() {
		return this.readAt;
	}

	public Mail mail() {
		return this.mail;
	}

}
