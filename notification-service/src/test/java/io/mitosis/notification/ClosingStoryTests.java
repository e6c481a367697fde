package io.mitosis.notification;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.mitosis.notification.inbox.Notification;
import io.mitosis.notification.recipient.PersonStatus;
import io.mitosis.notification.recipient.Recipients;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

class ClosingStoryTests extends Story {

	private static final Duration SETTLED = Duration.ofSeconds(2);

	@Autowired
	private Recipients recipients;

	@Autowired
	private MongoOperations mongo;

	@Test
	void whoLeavesGetsAFarewellAndIsForgotten() {
		inesIsActive();
		prefer(false, true);

		this.events.send(closed(this.ines, 3));

		await().until(() -> subjects(this.ines).contains("Farewell from Mitosis"));
		await().until(() -> this.recipients.find(this.ines).orElseThrow().email() == null);
		assertThat(this.recipients.find(this.ines)).hasValueSatisfying((left) -> {
			assertThat(left.status()).isEqualTo(PersonStatus.CLOSED);
			assertThat(left.displayName()).isNull();
			assertThat(left.preferences()).isNull();
		});
		assertThat(this.mongo.exists(query(where("userId").is(this.ines)), Notification.class)).isFalse();
		get(this.ines, "").expectStatus().isNotFound();
	}

	@Test
	void theFarewellOutlivesAnAbsentMailServer() {
		inesIsActive();
		mailServer.stop();
		this.events.send(closed(this.ines, 3));
		await().untilAsserted(() -> get(this.ines, "").expectStatus().isNotFound());
		await().during(SETTLED).until(() -> this.recipients.find(this.ines).orElseThrow().email() != null);

		mailServer.start();

		await().until(() -> subjects(this.ines).contains("Farewell from Mitosis"));
		await().until(() -> this.recipients.find(this.ines).orElseThrow().email() == null);
	}

	@Test
	void replaysToTheLivingAndTheLeftChangeNothing() {
		UUID bob = UUID.randomUUID();
		List<ProducerRecord<String, String>> told = List.of(registered(this.ines), activated(this.ines),
				suspended(this.ines, 3, "DUNNING"), user("reinstated", this.ines, 4, "ACTIVE", ""),
				paymentFailed(this.ines), registered(bob), activated(bob), paymentFailed(bob), closed(bob, 3));
		told.forEach(this.events::send);
		await().until(() -> mailsTo(this.ines).length == 4 && subjects(bob).contains("Farewell from Mitosis"));
		await().until(() -> this.recipients.find(bob).orElseThrow().email() == null);
		int mails = mailServer.getReceivedMessages().length;

		told.forEach(this.events::send);

		await().during(SETTLED).until(() -> mailServer.getReceivedMessages().length == mails);
		awaitInbox(this.ines, 4);
		assertThat(this.mongo.exists(query(where("userId").is(bob)), Notification.class)).isFalse();
	}

}
