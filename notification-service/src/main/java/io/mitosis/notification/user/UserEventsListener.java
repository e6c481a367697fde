package io.mitosis.notification.user;

import java.util.Map;
import java.util.UUID;

import io.mitosis.notification.closing.Closing;
import io.mitosis.notification.message.Kind;
import io.mitosis.notification.message.Notifying;
import io.mitosis.notification.recipient.Recipients;

import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.stereotype.Component;

/// Keeps the recipients up to date and tells them what happened to them.
@Component
@KafkaListener(topics = "user-events")
class UserEventsListener {

	private final Recipients recipients;

	private final Notifying notifying;

	private final Closing closing;

	UserEventsListener(Recipients recipients, Notifying notifying, Closing closing) {
		this.recipients = recipients;
		this.notifying = notifying;
		this.closing = closing;
	}

	@KafkaHandler
	void on(UserRegistered event, @Header("ce_sequence") long sequence) {
		keep(event, sequence);
	}

	@KafkaHandler
	void on(UserProfileChanged event, @Header("ce_sequence") long sequence) {
		keep(event, sequence);
	}

	@KafkaHandler
	void on(UserActivated event, @Header("ce_id") UUID id, @Header("ce_sequence") long sequence) {
		keep(event, sequence);
		this.notifying.tell(event.id(), id, Kind.WELCOME, Map.of());
	}

	@KafkaHandler
	void on(UserRejected event, @Header("ce_id") UUID id, @Header("ce_sequence") long sequence) {
		keep(event, sequence);
		this.notifying.tell(event.id(), id, Kind.REJECTED, Map.of());
	}

	@KafkaHandler
	void on(UserSuspended event, @Header("ce_id") UUID id, @Header("ce_sequence") long sequence) {
		keep(event, sequence);
		this.notifying.tell(event.id(), id, Kind.SUSPENDED, Map.of("reason", Reasons.ofSuspension(event.causes())));
	}

	/// The event does not say which cause is gone; the copy that it replaces does.
	@KafkaHandler
	void on(UserReinstated event, @Header("ce_id") UUID id, @Header("ce_sequence") long sequence) {
		String reason = Reasons.ofReinstatement(this.recipients.find(event.id()));
		keep(event, sequence);
		this.notifying.tell(event.id(), id, Kind.REINSTATED, Map.of("reason", reason));
	}

	@KafkaHandler
	void on(UserClosed event, @Header("ce_id") UUID id, @Header("ce_sequence") long sequence) {
		this.closing.close(event.id(), id, sequence);
	}

	private void keep(UserState state, long sequence) {
		this.recipients.keep(state.recipient(sequence));
		this.notifying.deliverWaiting(state.id());
	}

}
