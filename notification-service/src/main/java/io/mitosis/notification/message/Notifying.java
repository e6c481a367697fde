package io.mitosis.notification.message;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import io.mitosis.notification.inbox.Inbox;
import io.mitosis.notification.inbox.Notification;
import io.mitosis.notification.mail.MailDelivery;
import io.mitosis.notification.recipient.Preferences;
import io.mitosis.notification.recipient.Recipient;
import io.mitosis.notification.recipient.Recipients;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/// Tells a person of an event, once: the first writes the message and sends it, whoever comes again finds it written.
///
/// To somebody not known yet it is written WAITING; to somebody who has left, not at all.
@Service
public class Notifying {

	private final Templates templates;

	private final Recipients recipients;

	private final Inbox inbox;

	private final MailDelivery mails;

	private final Clock clock;

	private final String origin;

	Notifying(Templates templates, Recipients recipients, Inbox inbox, MailDelivery mails, Clock clock,
			@Value("${mitosis.origin}") String origin) {
		this.templates = templates;
		this.recipients = recipients;
		this.inbox = inbox;
		this.mails = mails;
		this.clock = clock;
		this.origin = origin;
	}

	/// @param eventId what the person is told of
	/// @param facts what the template says beside the person's name
	public void tell(UUID userId, UUID eventId, Kind kind, Map<String, String> facts) {
		UUID id = Generators.nameBasedGenerator(eventId).generate(kind.slug());
		Optional<Recipient> recipient = this.recipients.find(userId);
		if (recipient.filter(Recipient::hasLeft).isEmpty()) {
			Notification notification = Notification.announce(id, userId, kind.slug(), facts, now());
			recipient.ifPresent((known) -> deliver(notification, known));
			this.inbox.put(notification);
		}
		settle(userId, id, kind);
		this.mails.sendSoon(id);
	}

	/// Delivers what was written before the person was known.
	public void deliverWaiting(UUID userId) {
		for (Notification notification : this.inbox.waitingFor(userId)) {
			this.recipients.find(userId).filter((known) -> !known.hasLeft()).ifPresent((known) -> {
				deliver(notification, known);
				if (this.inbox.keepDelivered(notification)) {
					this.mails.sendSoon(notification.id());
				}
			});
		}
	}

	/// Looks again, for the person may have turned up or left while the message was
	/// written. The farewell is written before they leave.
	private void settle(UUID userId, UUID id, Kind kind) {
		Optional<Recipient> recipient = this.recipients.find(userId);
		if (recipient.filter(Recipient::hasLeft).isEmpty()) {
			recipient.ifPresent((known) -> deliverWaiting(userId));
		}
		else if (kind != Kind.FAREWELL) {
			this.inbox.withdraw(id);
		}
	}

	private void deliver(Notification notification, Recipient recipient) {
		Map<String, String> facts = new HashMap<>(notification.facts());
		facts.put("displayName", Objects.requireNonNullElse(recipient.displayName(), ""));
		facts.put("origin", this.origin);
		Template text = this.templates.get(notification.kind()).fill(facts);
		Preferences ways = Kind.of(notification.kind()).reach(recipient.wishes());
		notification.deliver(text.title(), text.body(), ways.inbox(), ways.email(), now());
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
