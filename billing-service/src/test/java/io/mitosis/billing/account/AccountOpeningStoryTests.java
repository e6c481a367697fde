package io.mitosis.billing.account;

import java.util.List;
import java.util.UUID;

import io.mitosis.testing.Events;
import io.mitosis.testing.ServiceTest;
import io.mitosis.testing.Tokens;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ServiceTest
class AccountOpeningStoryTests {

	@Autowired
	private Events events;

	@Autowired
	private RestTestClient client;

	@Test
	void opensOneAccountForAPersonWhoRegistersHoweverOftenItHears() {
		UUID person = UUID.randomUUID();
		ProducerRecord<String, String> registered = Events.event("user-events", "user.registered.v1", person, 1,
				"{\"id\":\"%s\",\"email\":\"x@mitosis.test\",\"displayName\":\"X\",\"country\":\"DE\",\"status\":\"PENDING\"}"
					.formatted(person));

		this.events.send(registered);
		this.events.send(registered);

		await().untilAsserted(() -> this.client.get()
			.uri("/api/v1/account")
			.header("Authorization", "Bearer " + Tokens.member(person))
			.exchange()
			.expectStatus()
			.isOk());
		await().untilAsserted(() -> assertThat(this.events.of("billing-events", person)).hasSize(1));
		List<ConsumerRecord<String, String>> published = this.events.of("billing-events", person);
		assertThat(Events.header(published.getFirst(), "ce_type")).isEqualTo("account.opened.v1");
	}

}
