package io.mitosis.billing.account;

import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// Follows what happens to people.
@Component
@KafkaListener(topics = "user-events")
class UserEventsListener {

	private final AccountOpening opening;

	UserEventsListener(AccountOpening opening) {
		this.opening = opening;
	}

	@KafkaHandler
	void on(UserRegistered event) {
		this.opening.openFor(event.id());
	}

}
