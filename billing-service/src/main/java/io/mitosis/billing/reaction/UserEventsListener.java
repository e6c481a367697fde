package io.mitosis.billing.reaction;

import io.mitosis.billing.account.AccountClosing;
import io.mitosis.billing.account.AccountOpening;
import io.mitosis.billing.person.People;

import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.stereotype.Component;

/// Follows what happens to people. The copy comes first: who has left must be known before anything else is done.
@Component
@KafkaListener(topics = "user-events")
class UserEventsListener {

	private static final String SEQUENCE = "ce_sequence";

	private final People people;

	private final AccountOpening opening;

	private final AccountClosing closing;

	UserEventsListener(People people, AccountOpening opening, AccountClosing closing) {
		this.people = people;
		this.opening = opening;
		this.closing = closing;
	}

	@KafkaHandler
	void on(UserRegistered event, @Header(SEQUENCE) long sequence) {
		this.people.follow(event.person(sequence));
		this.opening.openFor(event.id(), event.country());
	}

	@KafkaHandler
	void on(UserActivated event, @Header(SEQUENCE) long sequence) {
		this.people.follow(event.person(sequence));
	}

	@KafkaHandler
	void on(UserRejected event, @Header(SEQUENCE) long sequence) {
		this.people.follow(event.person(sequence));
	}

	@KafkaHandler
	void on(UserProfileChanged event, @Header(SEQUENCE) long sequence) {
		this.people.follow(event.person(sequence));
	}

	@KafkaHandler
	void on(UserSuspended event, @Header(SEQUENCE) long sequence) {
		this.people.follow(event.person(sequence));
	}

	@KafkaHandler
	void on(UserReinstated event, @Header(SEQUENCE) long sequence) {
		this.people.follow(event.person(sequence));
	}

	@KafkaHandler
	void on(UserClosed event) {
		this.people.bury(event.id());
		this.closing.closeFor(event.id());
	}

}
