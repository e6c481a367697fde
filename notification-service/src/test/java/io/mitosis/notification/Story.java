package io.mitosis.notification;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import io.mitosis.testing.Events;
import io.mitosis.testing.ServiceTest;
import io.mitosis.testing.Tokens;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static org.awaitility.Awaitility.await;

/// What the stories have in common: a mail server, Ines, and what is told of her.
@ServiceTest
public abstract class Story {

	protected static final GreenMail mailServer = MailServer.onAFreePort();

	protected final UUID ines = UUID.randomUUID();

	@Autowired
	protected Events events;

	@Autowired
	protected RestTestClient api;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		registry.add("spring.mail.port", () -> mailServer.getSmtp().getServerSetup().getPort());
		registry.add("mitosis.stream.heartbeat", () -> "200ms");
	}

	@BeforeEach
	void startMailServer() {
		mailServer.start();
	}

	@AfterEach
	void stopMailServer() {
		mailServer.stop();
	}

	/// Waits until Ines is known and has been welcomed.
	protected void inesIsActive() {
		this.events.send(registered(this.ines));
		this.events.send(activated(this.ines));
		await().until(() -> mailsTo(this.ines).length == 1);
	}

	protected RestTestClient.BodyContentSpec inboxOf(UUID person) {
		return get(person, "").expectStatus().isOk().expectBody();
	}

	protected ResponseSpec get(UUID person, String path) {
		return this.api.get()
			.uri("/api/v1/notifications" + path)
			.header(HttpHeaders.AUTHORIZATION, bearer(person))
			.exchange();
	}

	protected void awaitInbox(UUID person, int size) {
		await().untilAsserted(() -> inboxOf(person).jsonPath("$.items.length()").isEqualTo(size));
	}

	protected static String bearer(UUID person) {
		return "Bearer " + Tokens.member(person);
	}

	protected static MimeMessage[] mailsTo(UUID person) {
		return mailServer.getReceivedMessagesForDomain(address(person));
	}

	protected static ProducerRecord<String, String> registered(UUID person) {
		return user("registered", person, 1, "PENDING", "");
	}

	protected static ProducerRecord<String, String> activated(UUID person) {
		return user("activated", person, 2, "ACTIVE", "");
	}

	protected static ProducerRecord<String, String> suspended(UUID person, long sequence, String cause) {
		return user("suspended", person, sequence, "SUSPENDED",
				", \"suspension\": {\"causes\": [\"%s\"]}".formatted(cause));
	}

	protected static ProducerRecord<String, String> user(String event, UUID person, long sequence, String status,
			String more) {
		return Events.event("user-events", "user.%s.v1".formatted(event), person, sequence, """
				{
					"id": "%s",
					"email": "%s",
					"displayName": "Ines",
					"country": "DE",
					"status": "%s",
					"createdAt": "2026-11-21T09:30:00Z",
					"addedLater": true%s
				}""".formatted(person, address(person), status, more));
	}

	protected static ProducerRecord<String, String> closed(UUID person, long sequence) {
		return Events.event("user-events", "user.closed.v1", person, sequence, """
				{"id": "%s", "status": "CLOSED", "closedAt": "2026-11-22T08:00:00Z"}""".formatted(person));
	}

	protected static ProducerRecord<String, String> paymentFailed(UUID person) {
		ProducerRecord<String, String> event = Events.event("billing-events", "payment.failed.v1", UUID.randomUUID(), 1,
				"""
						{
							"id": "%s",
							"userId": "%s",
							"invoiceId": "%s",
							"amount": {"amount": "6.60", "currency": "EUR"},
							"status": "DECLINED",
							"createdAt": "2026-11-21T09:32:09.511Z"
						}""".formatted(UUID.randomUUID(), person, UUID.randomUUID()));
		return new ProducerRecord<>(event.topic(), null, person.toString(), event.value(), event.headers());
	}

	protected static String address(UUID person) {
		return person + "@example.com";
	}

	protected ResponseSpec prefer(boolean email, boolean inbox) {
		return this.api.put()
			.uri("/api/v1/notifications/preferences")
			.header(HttpHeaders.AUTHORIZATION, bearer(this.ines))
			.contentType(MediaType.APPLICATION_JSON)
			.body("{\"email\": %s, \"inbox\": %s}".formatted(email, inbox))
			.exchange();
	}

	protected static List<String> subjects(UUID person) {
		return Arrays.stream(mailsTo(person)).map(Story::subject).toList();
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
