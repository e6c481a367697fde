package io.mitosis.notification;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.micrometer.core.instrument.MeterRegistry;
import io.mitosis.notification.message.Kind;
import io.mitosis.notification.message.Notifying;
import io.mitosis.notification.recipient.PersonStatus;
import io.mitosis.notification.recipient.Recipient;
import io.mitosis.notification.recipient.Recipients;
import io.mitosis.testing.Tokens;
import jakarta.mail.internet.MimeMessage;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class WelcomeStoryTests extends Story {

	private static final Duration SETTLED = Duration.ofSeconds(1);

	@Autowired
	private Recipients recipients;

	@Autowired
	private Notifying notifying;

	@Autowired
	private MeterRegistry meters;

	@Test
	void somebodyBecomesActiveAndIsWelcomedInTheInboxAndByMail() throws Exception {
		double inbox = sent("inbox");
		double email = sent("email");

		this.events.send(registered(this.ines));
		this.events.send(activated(this.ines));

		await().until(() -> mailsTo(this.ines), (mails) -> mails.length == 1);
		MimeMessage mail = mailsTo(this.ines)[0];
		assertThat(mail.getSubject()).isEqualTo("Welcome to Mitosis");
		assertThat(mail.getContent()).asString().contains("Hello Ines", "http://localhost:8080");
		inboxOf(this.ines).jsonPath("$.items.length()")
			.isEqualTo(1)
			.jsonPath("$.items[0].kind")
			.isEqualTo("welcome")
			.jsonPath("$.items[0].title")
			.isEqualTo("Welcome to Mitosis");
		assertThat(sent("inbox") - inbox).isEqualTo(1);
		await().untilAsserted(() -> assertThat(sent("email") - email).isEqualTo(1));
	}

	@Test
	void duplicatesAndReplaysWelcomeNobodyTwice() {
		ProducerRecord<String, String> activation = activated(this.ines);
		UUID bob = UUID.randomUUID();

		this.events.send(activation);
		this.events.send(activation);
		this.events.send(registered(this.ines));
		this.events.send(activation);
		this.events.send(activated(bob));

		await().until(() -> mailsTo(bob).length == 1 && mailsTo(this.ines).length == 1);
		await().during(SETTLED).until(() -> mailsTo(this.ines).length == 1);
		inboxOf(this.ines).jsonPath("$.items.length()").isEqualTo(1);
	}

	@Test
	void twoInstancesThatHearTheSameWelcomeOnce() {
		UUID eventId = UUID.randomUUID();
		this.recipients.keep(Recipient.copy(this.ines, address(this.ines), "Ines", PersonStatus.ACTIVE, Set.of(), 2));

		try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 8; i++) {
				instances.execute(() -> this.notifying.tell(this.ines, eventId, Kind.WELCOME, Map.of()));
			}
		}

		await().until(() -> mailsTo(this.ines).length == 1);
		await().during(SETTLED).until(() -> mailsTo(this.ines).length == 1);
		inboxOf(this.ines).jsonPath("$.items.length()").isEqualTo(1);
	}

	@Test
	void mailServerComesBackAndTheMailArrivesOnce() {
		mailServer.stop();
		this.events.send(activated(this.ines));
		await().untilAsserted(() -> inboxOf(this.ines).jsonPath("$.items.length()").isEqualTo(1));

		mailServer.start();

		await().until(() -> mailsTo(this.ines).length == 1);
	}

	@Test
	void nobodyReadsWhatOthersWereTold() {
		this.events.send(activated(this.ines));
		await().untilAsserted(() -> inboxOf(this.ines).jsonPath("$.items.length()").isEqualTo(1));

		UUID bob = UUID.randomUUID();
		this.events.send(registered(bob));
		await().untilAsserted(() -> inboxOf(bob).jsonPath("$.items").isEmpty());
	}

	@Test
	void refusalsCarryTheTrace() {
		this.events.send(activated(this.ines));
		await().untilAsserted(() -> inboxOf(this.ines).jsonPath("$.items.length()").isEqualTo(1));

		this.api.get()
			.uri("/api/v1/notifications?after=x")
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + Tokens.member(this.ines))
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectHeader()
			.exists("X-Trace-Id")
			.expectBody()
			.jsonPath("$.traceId")
			.isNotEmpty();
	}

	private double sent(String channel) {
		return this.meters.counter("notifications.sent", "channel", channel).count();
	}

}
