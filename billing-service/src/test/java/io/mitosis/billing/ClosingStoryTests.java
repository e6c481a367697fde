package io.mitosis.billing;

import java.time.Duration;
import java.util.UUID;

import io.mitosis.testing.Events;
import io.mitosis.testing.ServiceTest;
import io.mitosis.testing.Tokens;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;

import static org.awaitility.Awaitility.await;

@ServiceTest
class ClosingStoryTests {

	private static final Duration SETTLED = Duration.ofSeconds(1);

	private final UUID person = UUID.randomUUID();

	@Autowired
	private Events events;

	@Autowired
	private RestTestClient api;

	@Test
	void somebodyLeavesAndOwesNothingAnyMore() {
		BillingStory ines = ines().isActive();
		ines.choosesPlan("PRO").expectStatus().isOk();
		ines.choosesPlan("TEAM").expectStatus().isOk();
		await().until(() -> ines.published("invoice.issued.v1").size() == 2);

		this.events.send(UserEvents.closed(this.person, 3));

		await().until(() -> ines.published("invoice.voided.v1").size() == 2);
		seenBySupport().jsonPath("$.status").isEqualTo("CLOSED").jsonPath("$.balanceDue.amount").isEqualTo("0.00");
		ines.looksAtTheirAccount().expectStatus().isNotFound();
		ines.choosesPlan("PRO").expectStatus().isNotFound();
	}

	@Test
	void nothingRevivesAnAccountThatIsClosed() {
		BillingStory ines = ines().isActive();
		this.events.send(UserEvents.closed(this.person, 3));
		await().until(() -> ines.published("account.closed.v1").size() == 1);

		this.events.send(UserEvents.registered(this.person));
		this.events.send(UserEvents.activated(this.person));
		this.events.send(UserEvents.reinstated(this.person, 4));
		this.events.send(UserEvents.closed(this.person, 3));

		await().during(SETTLED).until(() -> ines.published("account.closed.v1").size() == 1);
		seenBySupport().jsonPath("$.status").isEqualTo("CLOSED");
		ines.looksAtTheirAccount().expectStatus().isNotFound();
	}

	@Test
	void whoLeavesBeforeTheirRegistrationIsHeardOfGetsNoAccount() {
		this.events.send(UserEvents.closed(this.person, 2));
		this.events.send(UserEvents.registered(this.person));

		await().until(() -> ines().published("account.closed.v1").size() == 1);
		await().during(SETTLED).until(() -> ines().published("account.opened.v1").isEmpty());
		seenBySupport().jsonPath("$.status").isEqualTo("CLOSED");
	}

	@Test
	void whoIsNotServedIsRefusedOnce() {
		this.events.send(UserEvents.registeredIn("AQ", this.person));
		this.events.send(UserEvents.registeredIn("AQ", this.person));

		await().until(() -> ines().published("account.refused.v1").size() == 1);
		await().during(SETTLED).until(() -> ines().published("account.refused.v1").size() == 1);
		seenBySupport().jsonPath("$.status").isEqualTo("REFUSED");
		ines().choosesPlan("PRO").expectStatus().isEqualTo(HttpStatus.CONFLICT);
	}

	@Test
	void whoIsSuspendedMayLookUnlessAnAdministratorForbidsIt() {
		BillingStory ines = ines().isActive();

		this.events.send(UserEvents.suspended(this.person, 3, "DUNNING"));
		await().untilAsserted(() -> ines.choosesPlan("PRO").expectStatus().isForbidden());
		ines.looksAtTheirAccount().expectStatus().isOk();
		ines.listsTheirInvoices().expectStatus().isOk();

		this.events.send(UserEvents.suspended(this.person, 4, "ADMIN"));
		await().untilAsserted(() -> ines.looksAtTheirAccount().expectStatus().isForbidden());
		ines.listsTheirInvoices().expectStatus().isForbidden();

		this.events.send(UserEvents.reinstated(this.person, 5));
		await().untilAsserted(() -> ines.choosesPlan("PRO").expectStatus().isOk());
	}

	private BillingStory ines() {
		return new BillingStory(this.api, this.events, this.person);
	}

	private BodyContentSpec seenBySupport() {
		return this.api.get()
			.uri("/api/v1/accounts/" + this.person)
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + Tokens.support(UUID.randomUUID()))
			.exchange()
			.expectBody();
	}

}
