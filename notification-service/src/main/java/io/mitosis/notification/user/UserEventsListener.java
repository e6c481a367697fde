package io.mitosis.notification.user;

import java.util.UUID;

import io.mitosis.notification.message.Notifying;
import io.mitosis.notification.recipient.Recipient;
import io.mitosis.notification.recipient.Recipients;

import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.stereotype.Component;

/// Keeps the recipients up to date and welcomes the new ones.
@Component
@KafkaListener(topics = "user-events")
class UserEventsListener {

	private final Recipients recipients;

	private final Notifying notifying;

	UserEventsListener(Recipients recipients, Notifying notifying) {
		this.recipients = recipients;
		this.notifying = notifying;
	}

	@KafkaHandler
	void on(UserRegistered event, @Header("ce_sequence") long sequence) {
		this.recipients.keep(event.recipient(sequence));
	}

	@KafkaHandler
	void on(UserActivated event, @Header("ce_id") UUID id, @Header("ce_sequence") long sequence) {
		Recipient recipient = event.recipient(sequence);
		this.recipients.keep(recipient);
		this.notifying.tell(recipient, id, "welcome");
	}

}
