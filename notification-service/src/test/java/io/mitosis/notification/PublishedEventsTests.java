package io.mitosis.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.mitosis.contracts.EventContract;
import io.mitosis.contracts.EventContract.Message;
import io.mitosis.notification.inbox.Inbox;
import io.mitosis.notification.inbox.Notification;
import io.mitosis.testing.Events;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class PublishedEventsTests extends Story {

	@Autowired
	private Inbox inbox;

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

	private List<Message> published(String type) {
		return this.events.told("notification-events", this.ines)
			.stream()
			.filter((message) -> type.equals(Events.header(message, "ce_type")))
			.map(PublishedEventsTests::message)
			.toList();
	}

	private static Message message(ConsumerRecord<String, String> message) {
		Map<String, String> headers = new HashMap<>();
		message.headers().forEach((header) -> headers.put(header.key(), Events.header(message, header.key())));
		return new Message(message.topic(), message.key(), headers, message.value());
	}

}
