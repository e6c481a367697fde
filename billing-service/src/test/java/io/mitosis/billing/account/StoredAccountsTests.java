package io.mitosis.billing.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import io.mitosis.billing.plan.Plan;
import io.mitosis.testing.Events;
import io.mitosis.testing.ServiceTest;
import io.mitosis.testing.Tokens;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Documents as earlier releases have left them.
@ServiceTest
class StoredAccountsTests {

	private static final UUID INES = UUID.fromString("6f1f3c0e-5d0b-4a57-9d1c-2a8c5f0e7b11");

	@Autowired
	private MongoOperations mongo;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Events events;

	@Autowired
	private RestTestClient api;

	@BeforeEach
	void anAccountOfTheFirstRelease() throws IOException {
		this.accounts.deleteById(INES);
		String json = new ClassPathResource("documents/account-of-release-0.1.json")
			.getContentAsString(StandardCharsets.UTF_8);
		this.mongo.getCollection("accounts").insertOne(Document.parse(json));
	}

	@Test
	void areRead() {
		assertThat(this.accounts.findById(INES)).get().satisfies((account) -> {
			assertThat(account.status()).isEqualTo(AccountStatus.OPEN);
			assertThat(account.plan()).isEqualTo(Plan.FREE);
			assertThat(account.openedAt()).isEqualTo("2026-11-21T09:30:00.245Z");
			assertThat(account.planAt(Instant.parse("2026-12-01T00:00:00Z"))).isEqualTo(Plan.FREE);
		});
	}

	@Test
	void areChanged() {
		Account account = this.accounts.findById(INES).orElseThrow();
		account.changePlan(Plan.PRO, Instant.parse("2026-12-24T12:00:00Z"));

		this.accounts.save(account);

		Account changed = this.accounts.findById(INES).orElseThrow();
		assertThat(changed.planAt(Instant.parse("2026-12-01T00:00:00Z"))).isEqualTo(Plan.FREE);
		assertThat(changed.planAt(Instant.parse("2027-01-01T00:00:00Z"))).isEqualTo(Plan.PRO);
		await().untilAsserted(() -> assertThat(this.events.told("billing-events", INES))
			.extracting((message) -> Events.header(message, "ce_type"))
			.contains("account.opened.v1", "account.plan-changed.v1"));
	}

	@Test
	void letTheirOwnersIn() {
		this.api.get()
			.uri("/api/v1/account")
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + Tokens.member(INES))
			.exchange()
			.expectStatus()
			.isOk();
	}

}
