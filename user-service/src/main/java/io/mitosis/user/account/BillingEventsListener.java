package io.mitosis.user.account;

import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.stereotype.Component;

/// Follows what happens to accounts.
@Component
@KafkaListener(topics = "billing-events")
class BillingEventsListener {

	private final Activation activation;

	private final Rejection rejection;

	private final Dunning dunning;

	BillingEventsListener(Activation activation, Rejection rejection, Dunning dunning) {
		this.activation = activation;
		this.rejection = rejection;
		this.dunning = dunning;
	}

	@KafkaHandler
	void on(AccountOpened event) {
		this.activation.activate(event.userId());
	}

	@KafkaHandler
	void on(AccountRefused event) {
		this.rejection.reject(event.userId());
	}

	@KafkaHandler
	void on(AccountDelinquent event, @Header("ce_sequence") long sequence) {
		this.dunning.follow(event.userId(), true, sequence);
	}

	@KafkaHandler
	void on(AccountSettled event, @Header("ce_sequence") long sequence) {
		this.dunning.follow(event.userId(), false, sequence);
	}

}
