package io.mitosis.billing.payment;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.mitosis.billing.invoice.Invoice;
import io.mitosis.billing.invoice.InvoiceChanges;
import io.mitosis.billing.invoice.InvoiceLine;
import io.mitosis.billing.invoice.InvoiceStatus;
import io.mitosis.billing.invoice.Invoices;
import io.mitosis.billing.invoice.Invoicing;
import io.mitosis.billing.invoice.NewInvoice;
import io.mitosis.billing.money.Money;
import io.mitosis.billing.person.People;
import io.mitosis.billing.person.Person;
import io.mitosis.billing.person.PersonStatus;
import io.mitosis.billing.provider.Sandbox;
import io.mitosis.testing.Events;
import io.mitosis.testing.ServiceTest;
import io.mitosis.testing.Tokens;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/// What the stories of payments have in common: people who owe, and a provider.
@ServiceTest
abstract class PaymentStory {

	static final Sandbox SANDBOX = Sandbox.start();

	@Autowired
	Payments payments;

	@Autowired
	Invoices invoices;

	@Autowired
	InvoiceChanges changes;

	@Autowired
	Events events;

	@Autowired
	private Invoicing invoicing;

	@Autowired
	private People people;

	@Autowired
	private RestTestClient api;

	@DynamicPropertySource
	static void provider(DynamicPropertyRegistry settings) {
		settings.add("mitosis.billing.provider.url", SANDBOX::url);
		settings.add("mitosis.billing.payment.sweep-interval", () -> "100ms");
		settings.add("mitosis.billing.payment.first-retry", () -> "300ms");
		settings.add("mitosis.billing.payment.longest-retry", () -> "300ms");
	}

	@AfterEach
	void heal() {
		SANDBOX.heal();
	}

	UUID aMember() {
		return aPerson(PersonStatus.ACTIVE);
	}

	UUID aPerson(PersonStatus status, String... causes) {
		UUID id = UUID.randomUUID();
		this.people.follow(new Person(id, status, Set.of(causes), 1));
		return id;
	}

	UUID anInvoiceFor(UUID person) {
		UUID id = UUID.randomUUID();
		this.invoicing.issue(new NewInvoice(id, person, YearMonth.of(2026, 11),
				List.of(new InvoiceLine("PRO", 1, Money.euros("19.90"))), Instant.parse("2026-12-05T00:00:00Z")));
		return id;
	}

	/// A payment as a crash leaves it, long ago.
	Payment leftBehind(PaymentOrder order) {
		Instant past = Instant.parse("2026-11-01T00:00:00Z");
		return leftBehind(order, Instant.now().minusSeconds(60), past);
	}

	Payment leftBehind(PaymentOrder order, Instant begun, Instant busyUntil) {
		return this.payments.save(Payment.begin(order, Money.euros("19.90"), begun, busyUntil));
	}

	void claim(UUID invoice, UUID payment) {
		this.changes.apply(invoice, (owed) -> owed.claim(payment));
	}

	RestTestClient.ResponseSpec pay(UUID person, UUID invoice, String key, String method) {
		return this.api.post()
			.uri("/api/v1/invoices/{id}/payments", invoice)
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + Tokens.member(person))
			.header("Idempotency-Key", key)
			.contentType(MediaType.APPLICATION_JSON)
			.body("{\"paymentMethod\": \"%s\"}".formatted(method))
			.exchange();
	}

	RestTestClient.ResponseSpec list(UUID invoice, String query, String token) {
		return this.api.get()
			.uri("/api/v1/invoices/" + invoice + "/payments" + query)
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
			.exchange();
	}

	Invoice invoice(UUID id) {
		return this.invoices.findById(id).orElseThrow();
	}

	InvoiceStatus statusOf(UUID invoice) {
		return invoice(invoice).status();
	}

	PaymentStatus statusOf(Payment payment) {
		return this.payments.findById(payment.id()).orElseThrow().status();
	}

	long chargesFor(UUID invoice) {
		return SANDBOX.charges()
			.filter((key) -> this.payments.findById(key).filter((paid) -> paid.invoiceId().equals(invoice)).isPresent())
			.count();
	}

	List<ConsumerRecord<String, String>> published(String type, UUID person) {
		return this.events.told("billing-events", person)
			.stream()
			.filter((message) -> type.equals(Events.header(message, "ce_type")))
			.toList();
	}

}
