package io.mitosis.notification.message;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import io.mitosis.notification.inbox.Inbox;
import io.mitosis.notification.inbox.Notification;
import io.mitosis.notification.mail.MailDelivery;
import io.mitosis.notification.recipient.Recipient;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/// Tells a person of an event, once: the first writes the message and sends it, whoever comes again finds it written.
@Service
public class Notifying {

	private final Templates templates;

	private final Inbox inbox;

	private final MailDelivery mails;

	private final Clock clock;

	private final String origin;

	Notifying(Templates templates, Inbox inbox, MailDelivery mails, Clock clock,
			@Value("${mitosis.origin}") String origin) {
		this.templates = templates;
		this.inbox = inbox;
		this.mails = mails;
		this.clock = clock;
		this.origin = origin;
	}

	/// @param eventId what the person is told of
	/// @param kind the template
	public void tell(Recipient recipient, UUID eventId, String kind) {
		Template text = this.templates.get(kind)
			.fill(Map.of("displayName", recipient.displayName(), "origin", this.origin));
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		UUID id = Generators.nameBasedGenerator(eventId).generate(kind);
		if (this.inbox.put(Notification.create(id, recipient.id(), kind, text.title(), text.body(), now))) {
			this.mails.sendSoon(id);
		}
	}

}
