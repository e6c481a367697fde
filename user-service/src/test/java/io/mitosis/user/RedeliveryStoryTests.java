package io.mitosis.user;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.mitosis.testing.Events;
import io.mitosis.testing.Tokens;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Whatever billing-service has ever told is told again.
class RedeliveryStoryTests extends UserStory {

	private final BillingEvents billing = new BillingEvents();

	@Autowired
	private KafkaListenerEndpointRegistry listeners;

	@Autowired
	private MongoOperations mongo;

	@Test
	void changesNobodyAndTellsNothing() {
		registerAndActivate();
		tell("account.delinquent.v1", 2);
		tell("account.settled.v1", 3);
		tell("account.delinquent.v1", 4);
		awaitStatus("SUSPENDED");
		suspend(Tokens.admin(UUID.randomUUID())).expectStatus().isOk();
		List<Document> before = quietPeople();
		Set<String> told = told();

		this.billing.rewind(this.listeners);
		this.billing.awaitHeard();

		assertThat(quietPeople()).isEqualTo(before);
		assertThat(told()).isEqualTo(told);
		assertThat(this.events.all("billing-events.user-service.dlt")).isEmpty();
	}

	@Test
	void revivesNobodyWhoHasLeft() {
		registerAndActivate();
		tell("account.delinquent.v1", 2);
		tell("account.settled.v1", 3);
		this.billing.awaitHeard();
		close().expectStatus().isNoContent();
		List<Document> before = quietPeople();
		Set<String> told = told();

		this.billing.rewind(this.listeners);
		this.billing.awaitHeard();

		assertThat(quietPeople()).isEqualTo(before);
		assertThat(told()).isEqualTo(told);
	}

	private Set<String> told() {
		return this.events.all("user-events")
			.stream()
			.map((message) -> Events.header(message, "ce_id"))
			.collect(Collectors.toSet());
	}

	/// Everybody, once nothing waits to be told or to be removed any more.
	private List<Document> quietPeople() {
		await().pollInSameThread()
			.untilAsserted(() -> assertThat(this.mongo.findAll(Document.class, "users"))
				.allSatisfy((user) -> assertThat(user.getList("outbox", Document.class)).isEmpty()));
		return this.mongo.findAll(Document.class, "users");
	}

}
