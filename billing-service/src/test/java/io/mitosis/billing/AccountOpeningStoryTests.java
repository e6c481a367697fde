package io.mitosis.billing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import io.mitosis.contracts.EventContract;
import io.mitosis.contracts.EventContract.Message;
import io.mitosis.testing.Events;
import io.mitosis.testing.ServiceTest;
import io.mitosis.testing.Tokens;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ServiceTest
class AccountOpeningStoryTests {

	private static final Duration SETTLED = Duration.ofSeconds(1);

	private final UUID ines = UUID.randomUUID();

	@Autowired
	private Events events;

	@Autowired
	private RestTestClient api;

	@Test
	void somebodyRegistersAndFindsAFreeAccount() {
		accountOf(this.ines).expectStatus().isNotFound().expectHeader().valueEquals(HttpHeaders.RETRY_AFTER, "1");

		this.events.send(registered(this.ines));

		await().untilAsserted(() -> accountOf(this.ines).expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.plan")
			.isEqualTo("FREE")
			.jsonPath("$.balanceDue.amount")
			.isEqualTo("0.00"));
	}

	@Test
	void tellsOthersOfTheAccountAsTheContractSays() {
		this.events.send(registered(this.ines));

		await().until(() -> openedFor(this.ines), (opened) -> opened.size() == 1);
		assertThat(EventContract.of("account.opened.v1").validate(message(openedFor(this.ines).getFirst()))).isEmpty();
	}

	@Test
	void duplicatesAndReplaysOpenNoSecondAccount() {
		ProducerRecord<String, String> registration = registered(this.ines);
		UUID bob = UUID.randomUUID();

		this.events.send(registration);
		this.events.send(registration);
		this.events.send(registered(this.ines));
		this.events.send(registered(bob));

		await().until(() -> openedFor(bob).size() == 1 && openedFor(this.ines).size() == 1);
		await().during(SETTLED).until(() -> openedFor(this.ines).size() == 1);
	}

	@Test
	void nobodySeesTheAccountOfOthers() {
		this.events.send(registered(this.ines));
		await().untilAsserted(() -> accountOf(this.ines).expectStatus().isOk());

		accountOf(UUID.randomUUID()).expectStatus().isNotFound();
	}

	private RestTestClient.ResponseSpec accountOf(UUID person) {
		return this.api.get()
			.uri("/api/v1/account")
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + Tokens.member(person))
			.exchange();
	}

	private List<ConsumerRecord<String, String>> openedFor(UUID person) {
		return this.events.told("billing-events", person);
	}

	private static Message message(ConsumerRecord<String, String> published) {
		Map<String, String> headers = StreamSupport.stream(published.headers().spliterator(), false)
			.map(Header::key)
			.collect(Collectors.toMap((name) -> name, (name) -> Events.header(published, name)));
		return new Message(published.topic(), published.key(), headers, published.value());
	}

	private static ProducerRecord<String, String> registered(UUID person) {
		return Events.event("user-events", "user.registered.v1", person, 1, """
				{
					"id": "%s",
					"email": "ines@example.com",
					"displayName": "Ines",
					"country": "DE",
					"status": "PENDING",
					"createdAt": "2026-11-21T09:30:00Z"
				}""".formatted(person));
	}

}
