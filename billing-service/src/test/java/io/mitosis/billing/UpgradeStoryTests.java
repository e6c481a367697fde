package io.mitosis.billing;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.mitosis.testing.Events;
import io.mitosis.testing.ServiceTest;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ServiceTest
class UpgradeStoryTests {

	private static final Duration SETTLED = Duration.ofSeconds(1);

	private final UUID person = UUID.randomUUID();

	@Autowired
	private Events events;

	@Autowired
	private RestTestClient api;

	private BillingStory ines;

	@BeforeEach
	void inesIsActive() {
		this.ines = new BillingStory(this.api, this.events, this.person).isActive();
	}

	@Test
	void somebodyUpgradesAndOwesTheRestOfTheMonth() {
		this.ines.choosesPlan("PRO")
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.plan")
			.isEqualTo("PRO")
			.jsonPath("$.status")
			.isEqualTo("OPEN");

		await().untilAsserted(() -> this.ines.listsTheirInvoices()
			.expectBody()
			.jsonPath("$.items.length()")
			.isEqualTo(1)
			.jsonPath("$.items[0].number")
			.isEqualTo(1)
			.jsonPath("$.items[0].status")
			.isEqualTo("OPEN")
			.jsonPath("$.next")
			.isEqualTo(null));
		this.ines.looksAtTheirAccount().expectBody().jsonPath("$.balanceDue.amount").value((owed) -> {
			assertThat(owed).asString().isNotEqualTo("0.00");
		});
	}

	@Test
	void askedTwentyTimesAtOnceThePlanChangesOnceAndCostsOnce() {
		List<Future<HttpStatus>> answers;
		try (ExecutorService impatience = Executors.newVirtualThreadPerTaskExecutor()) {
			answers = IntStream.range(0, 20)
				.mapToObj((n) -> impatience
					.submit(() -> HttpStatus.valueOf(this.ines.choosesPlan("PRO").returnResult().getStatus().value())))
				.toList();
		}

		assertThat(answers).extracting(Future::resultNow).containsOnly(HttpStatus.OK);
		await().until(() -> this.ines.published("invoice.issued.v1").size() == 1);
		assertThat(this.ines.published("account.plan-changed.v1")).hasSize(1);
		await().during(SETTLED).until(() -> this.ines.published("invoice.issued.v1").size() == 1);
	}

	@Test
	void aDowngradeCostsAndRefundsNothing() {
		this.ines.choosesPlan("TEAM").expectStatus().isOk();
		this.ines.choosesPlan("PRO").expectStatus().isOk();

		await().until(() -> this.ines.published("account.plan-changed.v1").size() == 2);
		await().during(SETTLED).until(() -> this.ines.published("invoice.issued.v1").size() == 1);
	}

	@Test
	void theReplayOfEveryEventChangesNothing() {
		this.ines.choosesPlan("PRO").expectStatus().isOk();
		await().until(() -> this.ines.published("invoice.issued.v1").size() == 1);

		replay("billing-events");
		replay("user-events");

		this.events.send(UserEvents.suspended(this.person, 3, "DUNNING"));
		await().untilAsserted(() -> this.ines.choosesPlan("PRO").expectStatus().isEqualTo(HttpStatus.FORBIDDEN));
		this.ines.listsTheirInvoices().expectBody().jsonPath("$.items.length()").isEqualTo(1);
	}

	private void replay(String topic) {
		this.events.of(topic, this.person)
			.forEach((message) -> this.events.send(new ProducerRecord<>(message.topic(), message.partition(),
					message.timestamp(), message.key(), message.value(), message.headers())));
	}

}
