package io.mitosis.billing.invoice;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import io.mitosis.billing.money.Money;
import io.mitosis.contracts.EventContract;
import io.mitosis.contracts.EventContract.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class EventContractsTests {

	static final List<Example> ISSUED = EventContract.of("invoice.issued.v1").examples();

	static final List<Example> PAID = EventContract.of("invoice.paid.v1").examples();

	static final List<Example> VOIDED = EventContract.of("invoice.voided.v1").examples();

	static final List<Example> OVERDUE = EventContract.of("invoice.overdue.v1").examples();

	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private static final Instant NOW = Instant.parse("2026-12-01T00:00:12.480Z");

	private final Invoice invoice = Invoice.issue(new NewInvoice(UUID.randomUUID(), UUID.randomUUID(),
			YearMonth.of(2026, 12), List.of(new InvoiceLine("PRO", 1, Money.euros("19.90"))), NOW.plusSeconds(1)), 1,
			NOW);

	@Test
	void writesAnIssuedInvoiceAsPublished() {
		assertThat(violations("invoice.issued.v1", new InvoiceIssued(view(), this.invoice.userId()))).isEmpty();
	}

	@Test
	void writesAPaidInvoiceAsPublished() {
		UUID payment = UUID.randomUUID();
		this.invoice.claim(payment);
		this.invoice.pay(payment, NOW);

		assertThat(violations("invoice.paid.v1", new InvoicePaid(view(), this.invoice.userId(), payment, NOW)))
			.isEmpty();
	}

	@Test
	void writesAVoidedInvoiceAsPublished() {
		this.invoice.makeVoid(NOW);

		assertThat(violations("invoice.voided.v1", new InvoiceVoided(view(), this.invoice.userId(), NOW))).isEmpty();
	}

	@Test
	void writesAnOverdueInvoiceAsPublished() {
		this.invoice.remind(1, NOW);

		assertThat(violations("invoice.overdue.v1", new InvoiceOverdue(view(), this.invoice.userId(), 1))).isEmpty();
	}

	@ParameterizedTest
	@FieldSource("ISSUED")
	void readsEveryIssuedInvoice(Example example) {
		InvoiceIssued event = JSON.readValue(example.json(), InvoiceIssued.class);

		assertThat(event.invoice().id()).hasToString(text(example, "id"));
		assertThat(event.userId()).hasToString(text(example, "userId"));
	}

	@ParameterizedTest
	@FieldSource("PAID")
	void readsEveryPaidInvoice(Example example) {
		assertThat(JSON.readValue(example.json(), InvoicePaid.class).userId()).hasToString(text(example, "userId"));
	}

	@ParameterizedTest
	@FieldSource("VOIDED")
	void readsEveryVoidedInvoice(Example example) {
		assertThat(JSON.readValue(example.json(), InvoiceVoided.class).userId()).hasToString(text(example, "userId"));
	}

	@ParameterizedTest
	@FieldSource("OVERDUE")
	void readsEveryOverdueInvoice(Example example) {
		assertThat(JSON.readValue(example.json(), InvoiceOverdue.class).userId()).hasToString(text(example, "userId"));
	}

	private InvoiceView view() {
		return InvoiceView.of(this.invoice);
	}

	private static List<String> violations(String type, Object event) {
		return EventContract.of(type).validate(JSON.writeValueAsString(event));
	}

	private static String text(Example example, String field) {
		return JSON.readTree(example.json()).required(field).stringValue();
	}

}
