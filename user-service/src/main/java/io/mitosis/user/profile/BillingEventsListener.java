package io.mitosis.user.profile;

import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// Follows what happens to accounts.
@Component
@KafkaListener(topics = "billing-events")
class BillingEventsListener {

	private final Activation activation;

	BillingEventsListener(Activation activation) {
		this.activation = activation;
	}

	@KafkaHandler
	void on(AccountOpened event) {
		this.activation.activate(event.userId());
	}

}
