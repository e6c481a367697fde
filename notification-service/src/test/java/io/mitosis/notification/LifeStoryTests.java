package io.mitosis.notification;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.mitosis.notification.inbox.Inbox;
import jakarta.mail.MessagingException;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class LifeStoryTests extends Story {

	private static final Duration SETTLED = Duration.ofSeconds(2);

	@Autowired
	private Inbox inbox;

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
	void noMessageIsLostHoweverTheTopicsOvertakeEachOther() {
		List<UUID> people = Stream.generate(UUID::randomUUID).limit(20).toList();

		people.forEach((person) -> {
			this.events.send(paymentFailed(person));
			this.events.send(registered(person));
		});

		people.forEach((person) -> await().until(() -> mailsTo(person).length == 1));
		assertThat(people).allSatisfy((person) -> assertThat(this.inbox.waitingFor(person)).isEmpty());
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

}
