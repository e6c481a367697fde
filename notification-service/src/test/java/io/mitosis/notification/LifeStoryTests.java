package io.mitosis.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.mitosis.contracts.EventContract;
import io.mitosis.contracts.EventContract.Message;
import io.mitosis.notification.inbox.Inbox;
import io.mitosis.notification.inbox.Notification;
import io.mitosis.notification.recipient.PersonStatus;
import io.mitosis.notification.recipient.Recipients;
import io.mitosis.testing.Events;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

class LifeStoryTests extends Story {

	private static final Duration SETTLED = Duration.ofSeconds(2);

	@Autowired
	private Recipients recipients;

	@Autowired
	private Inbox inbox;

	@Autowired
	private MongoOperations mongo;

	@Test
	void whatStandsInAnInboxIsPublishedOnce() {
		inesIsActive();

		await().until(() -> published("notification.created.v1").size() == 1);
		assertThat(published("notification.created.v1")).allSatisfy(
				(message) -> assertThat(EventContract.of("notification.created.v1").validate(message)).isEmpty());
	}

	@Test
	void whatCouldNotBeMailedIsPublishedOnce() {
		inesIsActive();
		mailServer.stop();
		Instant longAgo = Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(Duration.ofDays(4));
		Notification old = Notification.announce(UUID.randomUUID(), this.ines, "welcome", Map.of(), longAgo);
		old.deliver("Title", "Body", true, true, longAgo);

		this.inbox.put(old);

		await().until(() -> published("notification.delivery-failed.v1").size() == 1);
		assertThat(published("notification.delivery-failed.v1"))
			.allSatisfy((message) -> assertThat(EventContract.of("notification.delivery-failed.v1").validate(message))
				.isEmpty());
	}

	@Test
	void aMessageForSomebodyUnknownWaitsForThem() throws MessagingException {
		UUID bob = UUID.randomUUID();
		this.events.send(paymentFailed(this.ines));
		this.events.send(registered(bob));
		this.events.send(paymentFailed(bob));
		await().until(() -> mailsTo(bob).length == 1);
		await().until(() -> this.inbox.waitingFor(this.ines).size() == 1);
		assertThat(mailsTo(this.ines)).isEmpty();

		this.events.send(registered(this.ines));

		await().until(() -> mailsTo(this.ines).length == 1);
		assertThat(mailsTo(this.ines)[0].getSubject()).isEqualTo("Your payment of 6.60 EUR was declined");
		awaitInbox(this.ines, 1);
	}

	@Test
	void theRejectedAreToldByMail() throws MessagingException {
		this.events.send(registered(this.ines));
		this.events.send(user("rejected", this.ines, 2, "REJECTED", ""));

		await().until(() -> mailsTo(this.ines).length == 1);
		assertThat(mailsTo(this.ines)[0].getSubject()).isEqualTo("Your registration at Mitosis");
		awaitInbox(this.ines, 0);
	}

	@Test
	void peopleChooseTheirWaysExceptForWhatTheyMustKnow() {
		inesIsActive();
		prefer(false, false).expectStatus().isOk();
		get(this.ines, "/preferences").expectBody().json("{\"email\": false, \"inbox\": false}");

		this.events.send(paymentFailed(this.ines));
		this.events.send(suspended(this.ines, 3, "DUNNING"));

		await().until(() -> subjects(this.ines).contains("Your account is suspended"));
		await().during(SETTLED).until(() -> mailsTo(this.ines).length == 2);
		inboxOf(this.ines).jsonPath("$.items.length()").isEqualTo(2).jsonPath("$.items[0].kind").isEqualTo("suspended");
		get(this.ines, "/unread-count").expectBody().json("{\"count\": 2}");
	}

	@Test
	void onceSomebodyIsReinstatedTheyHearWhy() {
		inesIsActive();
		this.events.send(suspended(this.ines, 3, "ADMIN"));
		await().untilAsserted(() -> get(this.ines, "").expectStatus().isForbidden());

		this.events.send(user("reinstated", this.ines, 4, "ACTIVE", ""));

		awaitInbox(this.ines, 3);
		inboxOf(this.ines).jsonPath("$.items[0].body")
			.value(String.class, (body) -> assertThat(body).contains("An administrator has lifted the suspension."))
			.jsonPath("$.items[1].body")
			.value(String.class, (body) -> assertThat(body).contains("An administrator has suspended your account."));
	}

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

	private ResponseSpec prefer(boolean email, boolean inbox) {
		return this.api.put()
			.uri("/api/v1/notifications/preferences")
			.header(HttpHeaders.AUTHORIZATION, bearer(this.ines))
			.contentType(MediaType.APPLICATION_JSON)
			.body("{\"email\": %s, \"inbox\": %s}".formatted(email, inbox))
			.exchange();
	}

	private List<Message> published(String type) {
		return this.events.of("notification-events", this.ines)
			.stream()
			.filter((message) -> type.equals(Events.header(message, "ce_type")))
			.map(LifeStoryTests::message)
			.toList();
	}

	private static Message message(ConsumerRecord<String, String> message) {
		Map<String, String> headers = new HashMap<>();
		message.headers().forEach((header) -> headers.put(header.key(), Events.header(message, header.key())));
		return new Message(message.topic(), message.key(), headers, message.value());
	}

	private static List<String> subjects(UUID person) {
		return Arrays.stream(mailsTo(person)).map(LifeStoryTests::subject).toList();
	}

	private static String subject(MimeMessage mail) {
		try {
			return mail.getSubject();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
