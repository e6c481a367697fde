package io.mitosis.billing;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.mitosis.testing.Events;
import io.mitosis.testing.Tokens;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static org.awaitility.Awaitility.await;

/// One person's dealings with billing, in words of the domain.
final class BillingStory {

	private final RestTestClient api;

	private final Events events;

	private final UUID person;

	BillingStory(RestTestClient api, Events events, UUID person) {
		this.api = api;
		this.events = events;
		this.person = person;
	}

	/// Registers, and is active when this returns.
	BillingStory isActive() {
		this.events.send(UserEvents.registered(this.person));
		this.events.send(UserEvents.activated(this.person));
		await().untilAsserted(() -> choosesPlan("FREE").expectStatus().isOk());
		return this;
	}

	ResponseSpec looksAtTheirAccount() {
		return get("/api/v1/account");
	}

	ResponseSpec listsTheirInvoices() {
		return get("/api/v1/invoices");
	}

	ResponseSpec looksAtInvoice(UUID invoice) {
		return get("/api/v1/invoices/" + invoice);
	}

	ResponseSpec choosesPlan(String plan) {
		return this.api.put()
			.uri("/api/v1/account/plan")
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + Tokens.member(this.person))
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("plan", plan))
			.exchange();
	}

	/// What billing has told the others about this person.
	List<ConsumerRecord<String, String>> published(String type) {
		return this.events.told("billing-events", this.person)
			.stream()
			.filter((message) -> type.equals(Events.header(message, "ce_type")))
			.toList();
	}

	private ResponseSpec get(String path) {
		return this.api.get()
			.uri(path)
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + Tokens.member(this.person))
			.exchange();
	}

}
